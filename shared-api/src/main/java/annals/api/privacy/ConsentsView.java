package annals.api.privacy;

import annals.api.customer.CustomerId;
import java.util.List;

/**
 * What a person agrees to.
 *
 * @param history all that was said, the latest last
 * @param position the log position at which the answer is true
 */
public record ConsentsView(CustomerId customerId, List<ConsentView> current, List<ConsentAct> history, long position) {

    /** Copies the lists. */
    public ConsentsView {
        current = List.copyOf(current);
        history = List.copyOf(history);
    }
}
