package annals.api.logistics.board;

import annals.api.logistics.shipment.ShipmentExceptionKind;
import annals.api.logistics.shipment.ShipmentId;
import annals.api.logistics.shipment.ShipmentStatus;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A shipment of an order.
 *
 * @param since when it came to be where it is; null while it is planned only
 * @param promisedDate the shipment's own, else the order's
 * @param deliveredAt the earliest moment at which it was known to be delivered
 * @param exception what went wrong last, while it has not gone on since
 * @param version of the shipment, for {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShipmentCard(
        ShipmentId shipmentId,
        String carrier,
        @Nullable String trackingNumber,
        ShipmentStatus status,
        @Nullable Instant since,
        @Nullable LocalDate promisedDate,
        @Nullable Instant dispatchedAt,
        @Nullable Instant deliveredAt,
        @Nullable ShipmentExceptionKind exception,
        long version) {}
