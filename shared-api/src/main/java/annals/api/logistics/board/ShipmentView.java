package annals.api.logistics.board;

import annals.api.customer.CustomerId;
import annals.api.logistics.order.OrderId;
import annals.api.logistics.shipment.ShipmentAction;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A shipment with its way.
 *
 * @param shipment as on the board
 * @param orderExternalId what the order is called where it came from
 * @param proof who took it, or where the signed note is
 * @param actions what its state and the rights of the reader allow now
 * @param track in the order in which it happened
 * @param position the log position at which the answer is true
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShipmentView(
        @JsonUnwrapped ShipmentCard shipment,
        OrderId orderId,
        @Nullable String orderExternalId,
        CustomerId customerId,
        @Nullable String customerName,
        @Nullable String proof,
        Set<ShipmentAction> actions,
        List<TrackPoint> track,
        long position) {

    /** Copies the track. */
    public ShipmentView {
        track = List.copyOf(track);
    }
}
