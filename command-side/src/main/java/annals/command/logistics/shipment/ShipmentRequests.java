package annals.command.logistics.shipment;

import annals.api.logistics.order.OrderId;
import annals.api.logistics.shipment.ShipmentExceptionKind;
import annals.api.logistics.shipment.ShipmentId;
import annals.api.logistics.shipment.ShipmentStatus;
import annals.api.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The bodies of the shipment routes. */
final class ShipmentRequests {

    private ShipmentRequests() {}

    /** @param shipmentId the caller's own id for the new shipment */
    record Plan(
            @Nullable ShipmentId shipmentId,
            @NotNull OrderId orderId,
            @NotBlank @Size(max = Text.LINE) String carrier,
            @Nullable @Size(max = Text.LINE) String trackingNumber,
            @Nullable LocalDate promisedDate,
            @Nullable @Size(min = 1, max = Text.LINE) String externalId,
            @Nullable Instant occurredAt) {

        ShipmentId id() {
            if (shipmentId != null) {
                return shipmentId;
            }
            return externalId == null ? ShipmentId.next() : ShipmentId.derivedFrom(externalId);
        }

        boolean idIsNew() {
            return shipmentId == null && externalId == null;
        }
    }

    record Planned(ShipmentId shipmentId, long version, long position) {}

    record Dispatch(
            @Nullable @Size(max = Text.LINE) String carrier,
            @Nullable @Size(max = Text.LINE) String trackingNumber,
            @Nullable Instant occurredAt) {}

    record Checkpoint(
            @NotNull ShipmentStatus status,
            @Nullable @Size(max = Text.LINE) String place,
            @NotNull Instant occurredAt) {}

    record Deliver(
            @Nullable @Size(max = Text.LINE) String proof,
            @Nullable Instant occurredAt) {}

    record Trouble(
            @NotNull ShipmentExceptionKind kind,
            @Nullable @Size(max = Text.BODY) String note,
            @Nullable Instant occurredAt) {}
}
