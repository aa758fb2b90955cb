package annals.api.logistics.board;

import annals.api.logistics.order.OrderAction;
import annals.api.logistics.order.OrderLine;
import annals.api.sales.deal.DealId;
import annals.api.shared.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order with all that was agreed.
 *
 * @param order as on the board
 * @param cancelReason why it was called off
 * @param actions what its state and the rights of the reader allow now
 * @param position the log position at which the answer is true
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderView(
        @JsonUnwrapped OrderCard order,
        List<OrderLine> lines,
        Money paid,
        @Nullable DealId dealId,
        @Nullable String cancelReason,
        Set<OrderAction> actions,
        long position) {

    /** Copies the lines. */
    public OrderView {
        lines = List.copyOf(lines);
    }
}
