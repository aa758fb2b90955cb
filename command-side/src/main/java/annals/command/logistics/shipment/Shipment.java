package annals.command.logistics.shipment;

import static annals.api.logistics.shipment.ShipmentRefusal.SHIPMENT_ALREADY_DELIVERED;
import static annals.api.logistics.shipment.ShipmentRefusal.SHIPMENT_ALREADY_PLANNED;
import static annals.api.logistics.shipment.ShipmentRefusal.SHIPMENT_OF_OTHER_ORDER;
import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import annals.api.customer.CustomerId;
import annals.api.logistics.order.OrderId;
import annals.api.logistics.shipment.ShipmentCommand.ConfirmDelivery;
import annals.api.logistics.shipment.ShipmentCommand.DispatchShipment;
import annals.api.logistics.shipment.ShipmentCommand.PlanShipment;
import annals.api.logistics.shipment.ShipmentCommand.RecordCheckpoint;
import annals.api.logistics.shipment.ShipmentCommand.ReportException;
import annals.api.logistics.shipment.ShipmentEvent;
import annals.api.logistics.shipment.ShipmentEvent.CheckpointRecorded;
import annals.api.logistics.shipment.ShipmentEvent.DeliveryAttemptFailed;
import annals.api.logistics.shipment.ShipmentEvent.DeliveryProven;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentDelivered;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentDispatched;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentExceptionReported;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentPlanned;
import annals.api.logistics.shipment.ShipmentId;
import annals.api.logistics.shipment.ShipmentStatus;
import annals.api.shared.Refused;
import annals.api.shared.Text;
import annals.command.logistics.order.Orders;
import annals.command.logistics.shipment.Track.Checkpoint;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One load of an order's goods on its way to the customer. */
@AggregateRoot(type = "crm.logistics.shipment")
class Shipment {

    @AggregateIdentifier
    private @Nullable ShipmentId id;

    private @Nullable OrderId orderId;
    private @Nullable CustomerId customerId;
    private @Nullable String externalId;
    private String carrier = "";
    private @Nullable String trackingNumber;
    private boolean dispatched;
    private boolean proven;
    private final Track track = new Track();
    private final Set<ShipmentExceptionReported> exceptions = new HashSet<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PlanShipment command, Orders orders) {
        if (id != null) {
            mayBeTheSame(command);
            return;
        }
        apply(new ShipmentPlanned(
                command.shipmentId(),
                command.orderId(),
                orders.mayShip(command.orderId()),
                Text.line(command.carrier(), "The carrier"),
                lineOrNone(command.trackingNumber(), "The tracking number"),
                command.promisedDate(),
                command.externalId(),
                command.occurredAt()));
    }

    private void mayBeTheSame(PlanShipment command) {
        if (externalId == null || !externalId.equals(command.externalId())) {
            throw Refused.because(SHIPMENT_ALREADY_PLANNED, "id", command.shipmentId());
        }
        if (!command.orderId().equals(orderId)) {
            throw Refused.because(SHIPMENT_OF_OTHER_ORDER, "externalId", externalId);
        }
    }

    @CommandHandler
    void handle(DispatchShipment command, Orders orders) {
        ShipmentRules.mayDispatch(status(), dispatched).ifPresent(Refused::because);
        String by = lineOrNone(command.carrier(), "The carrier");
        String number = lineOrNone(command.trackingNumber(), "The tracking number");
        orders.dispatch(order(), command.occurredAt());
        apply(new ShipmentDispatched(
                command.shipmentId(),
                order(),
                customer(),
                by == null ? carrier : by,
                number == null ? trackingNumber : number,
                command.occurredAt()));
    }

    @CommandHandler
    void handle(RecordCheckpoint command) {
        var place = lineOrNone(command.place(), "The place");
        var checkpoint = new Checkpoint(command.status(), place, command.occurredAt());
        if (!track.knows(checkpoint)) {
            ShipmentRules.mayPass(command.status(), track.size()).ifPresent(Refused::because);
            apply(event(command.shipmentId(), checkpoint));
        }
    }

    private ShipmentEvent event(ShipmentId shipment, Checkpoint checkpoint) {
        var place = checkpoint.place();
        var at = checkpoint.at();
        if (checkpoint.status() == ShipmentStatus.ATTEMPT_FAILED) {
            return new DeliveryAttemptFailed(shipment, order(), customer(), place, at);
        }
        if (checkpoint.status() == ShipmentStatus.DELIVERED && !track.isDelivered()) {
            return new ShipmentDelivered(shipment, order(), customer(), place, null, at);
        }
        return new CheckpointRecorded(shipment, order(), customer(), checkpoint.status(), place, at);
    }

    @CommandHandler
    void handle(ConfirmDelivery command) {
        String proof = lineOrNone(command.proof(), "The proof");
        if (!track.isDelivered()) {
            ShipmentRules.mayArrive(status(), dispatched).ifPresent(Refused::because);
            apply(new ShipmentDelivered(command.shipmentId(), order(), customer(), null, proof, command.occurredAt()));
        } else if (proof != null && !proven) {
            apply(new DeliveryProven(command.shipmentId(), order(), customer(), proof, command.occurredAt()));
        } else {
            throw Refused.because(SHIPMENT_ALREADY_DELIVERED);
        }
    }

    @CommandHandler
    void handle(ReportException command) {
        var note = Text.body(command.note(), "The note");
        var exception = new ShipmentExceptionReported(
                command.shipmentId(), order(), customer(), command.kind(), note, command.occurredAt());
        if (!exceptions.contains(exception)) {
            ShipmentRules.mayFail(status()).ifPresent(Refused::because);
            apply(exception);
        }
    }

    private static @Nullable String lineOrNone(@Nullable String text, String what) {
        return text == null || text.isBlank() ? null : Text.line(text, what);
    }

    ShipmentStatus status() {
        return track.status();
    }

    private OrderId order() {
        return requireNonNull(orderId);
    }

    private CustomerId customer() {
        return requireNonNull(customerId);
    }

    @EventSourcingHandler
    void on(ShipmentPlanned event) {
        id = event.shipmentId();
        orderId = event.orderId();
        customerId = event.customerId();
        externalId = event.externalId();
        carrier = event.carrier();
        trackingNumber = event.trackingNumber();
    }

    @EventSourcingHandler
    void on(ShipmentDispatched event) {
        dispatched = true;
        track.reach(ShipmentStatus.IN_TRANSIT, event.occurredAt());
    }

    @EventSourcingHandler
    void on(CheckpointRecorded event) {
        track.add(new Checkpoint(event.status(), event.place(), event.occurredAt()));
    }

    @EventSourcingHandler
    void on(DeliveryAttemptFailed event) {
        track.add(new Checkpoint(ShipmentStatus.ATTEMPT_FAILED, event.place(), event.occurredAt()));
    }

    @EventSourcingHandler
    void on(ShipmentDelivered event) {
        proven = event.proof() != null;
        track.add(new Checkpoint(ShipmentStatus.DELIVERED, event.place(), event.occurredAt()));
    }

    @EventSourcingHandler
    void on(DeliveryProven event) {
        proven = true;
    }

    @EventSourcingHandler
    void on(ShipmentExceptionReported event) {
        exceptions.add(event);
        track.reach(ShipmentStatus.EXCEPTION, event.occurredAt());
    }
}
