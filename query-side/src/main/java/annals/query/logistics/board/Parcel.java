package annals.query.logistics.board;

import annals.api.logistics.board.ShipmentCard;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentDispatched;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentPlanned;
import annals.api.logistics.shipment.ShipmentExceptionKind;
import annals.api.logistics.shipment.ShipmentStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A shipment as the board keeps it with its order. */
record Parcel(ShipmentCard card, @Nullable String proof) {

    static Parcel planned(ShipmentPlanned event, @Nullable LocalDate orderPromise) {
        return new Parcel(
                new ShipmentCard(
                        event.shipmentId(),
                        event.carrier(),
                        event.trackingNumber(),
                        ShipmentStatus.PENDING,
                        null,
                        event.promisedDate() == null ? orderPromise : event.promisedDate(),
                        null,
                        null,
                        null,
                        0),
                null);
    }

    Parcel dispatched(ShipmentDispatched event) {
        var sent = new ShipmentCard(
                card.shipmentId(),
                event.carrier(),
                event.trackingNumber(),
                card.status(),
                card.since(),
                card.promisedDate(),
                event.occurredAt(),
                card.deliveredAt(),
                card.exception(),
                card.version());
        return new Parcel(sent, proof).seen(ShipmentStatus.IN_TRANSIT, event.occurredAt(), null);
    }

    /** Takes in a report, which may be older than what is known. */
    Parcel seen(ShipmentStatus status, Instant at, @Nullable ShipmentExceptionKind exception) {
        boolean on = status.follows(card.status(), at, card.since());
        boolean first =
                status == ShipmentStatus.DELIVERED && (card.deliveredAt() == null || at.isBefore(card.deliveredAt()));
        return new Parcel(
                new ShipmentCard(
                        card.shipmentId(),
                        card.carrier(),
                        card.trackingNumber(),
                        on ? status : card.status(),
                        on || first ? at : card.since(),
                        card.promisedDate(),
                        card.dispatchedAt(),
                        first ? at : card.deliveredAt(),
                        on ? exception : card.exception(),
                        card.version()),
                proof);
    }

    Parcel proven(@Nullable String given) {
        return new Parcel(card, given);
    }

    Parcel at(long version) {
        var seen = new ShipmentCard(
                card.shipmentId(),
                card.carrier(),
                card.trackingNumber(),
                card.status(),
                card.since(),
                card.promisedDate(),
                card.dispatchedAt(),
                card.deliveredAt(),
                card.exception(),
                version);
        return new Parcel(seen, proof);
    }

    boolean cameBack() {
        return card.exception() == ShipmentExceptionKind.RETURNED_TO_SENDER;
    }

    /** The day that is held against the promise: of its delivery, else of its dispatch; null while it is here. */
    @Nullable
    LocalDate actualDate() {
        Instant actual = card.deliveredAt() == null ? card.dispatchedAt() : card.deliveredAt();
        return actual == null ? null : LocalDate.ofInstant(actual, ZoneOffset.UTC);
    }
}
