package annals.api.logistics.board;

import annals.api.customer.CustomerId;
import annals.api.logistics.order.OrderState;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are wanted; null means all.
 *
 * @param late whether they are late
 */
public record BoardFilter(
        @Nullable OrderState state,
        @Nullable Boolean late,
        @Nullable CustomerId customerId) {}
