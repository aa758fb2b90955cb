package annals.api.privacy;

import annals.api.customer.CustomerId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that concerns the data we keep of a person.
 *
 * @param customerName null if there is no such customer, or the person was erased
 * @param erasure null if the person was not erased
 * @param requests open ones first, those that are due first
 * @param changes what requests for rectification changed
 * @param exportedAt when all data was handed out last
 * @param position the log position at which the answer is true
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubjectView(
        CustomerId customerId,
        @Nullable String customerName,
        @Nullable ErasureView erasure,
        List<RequestView> requests,
        List<RequestChange> changes,
        List<LegalHoldView> holds,
        ConsentsView consents,
        @Nullable Instant exportedAt,
        long position) {

    /** Copies the lists. */
    public SubjectView {
        requests = List.copyOf(requests);
        changes = List.copyOf(changes);
        holds = List.copyOf(holds);
    }
}
