package annals.api.logistics.board;

import annals.api.customer.CustomerId;
import annals.api.logistics.order.OrderId;
import annals.api.logistics.order.OrderState;
import annals.api.shared.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order on the board.
 *
 * @param state the order's own, or what its shipments say of it
 * @param late something of it arrived or left after the day that was promised for it, or that day is over
 * @param version of the order, for {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderCard(
        OrderId orderId,
        CustomerId customerId,
        @Nullable String customerName,
        @Nullable String externalId,
        OrderState state,
        Money net,
        @Nullable LocalDate promisedDate,
        boolean late,
        Instant placedAt,
        List<ShipmentCard> shipments,
        long version) {

    /** Copies the shipments. */
    public OrderCard {
        shipments = List.copyOf(shipments);
    }
}
