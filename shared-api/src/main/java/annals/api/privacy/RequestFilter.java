package annals.api.privacy;

import annals.api.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are asked for; null means any.
 *
 * @param overdue whether the answer should have been given by now
 */
public record RequestFilter(
        @Nullable RequestState state,
        @Nullable RequestKind kind,
        @Nullable Boolean overdue,
        @Nullable CustomerId customerId) {}
