package annals.api.logistics.board;

import annals.api.logistics.shipment.ShipmentStatus;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is known of a shipment's way.
 *
 * @param note what went wrong
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrackPoint(
        ShipmentStatus status,
        @Nullable String place,
        @Nullable String note,
        Instant occurredAt) {}
