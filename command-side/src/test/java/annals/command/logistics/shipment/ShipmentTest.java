package annals.command.logistics.shipment;

import static annals.api.logistics.order.OrderRefusal.ORDER_ALREADY_CANCELLED;
import static annals.api.logistics.order.OrderRefusal.ORDER_ALREADY_COMPLETED;
import static annals.api.logistics.order.OrderRefusal.ORDER_UNKNOWN;
import static annals.api.logistics.shipment.ShipmentRefusal.*;
import static annals.command.logistics.shipment.ShipmentStory.ADA;
import static annals.command.logistics.shipment.ShipmentStory.AT;
import static annals.command.logistics.shipment.ShipmentStory.ID;
import static annals.command.logistics.shipment.ShipmentStory.ORDER;
import static annals.command.logistics.shipment.ShipmentStory.PROMISED;
import static annals.command.logistics.shipment.ShipmentStory.dispatched;
import static annals.command.logistics.shipment.ShipmentStory.planned;
import static org.assertj.core.api.Assertions.assertThat;

import annals.api.logistics.order.OrderEvent.OrderCancelled;
import annals.api.logistics.order.OrderEvent.OrderCompleted;
import annals.api.logistics.order.OrderEvent.OrderDispatched;
import annals.api.logistics.order.OrderId;
import annals.api.logistics.shipment.ShipmentAction;
import annals.api.logistics.shipment.ShipmentCommand;
import annals.api.logistics.shipment.ShipmentCommand.ConfirmDelivery;
import annals.api.logistics.shipment.ShipmentCommand.DispatchShipment;
import annals.api.logistics.shipment.ShipmentCommand.PlanShipment;
import annals.api.logistics.shipment.ShipmentCommand.RecordCheckpoint;
import annals.api.logistics.shipment.ShipmentCommand.ReportException;
import annals.api.logistics.shipment.ShipmentEvent.CheckpointRecorded;
import annals.api.logistics.shipment.ShipmentEvent.DeliveryAttemptFailed;
import annals.api.logistics.shipment.ShipmentEvent.DeliveryProven;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentDelivered;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentDispatched;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentExceptionReported;
import annals.api.logistics.shipment.ShipmentExceptionKind;
import annals.api.logistics.shipment.ShipmentId;
import annals.api.logistics.shipment.ShipmentStatus;
import annals.command.shared.AggregateSpec;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShipmentTest {

    private static final Instant LATER = AT.plusSeconds(3600);

    private final AggregateSpec shipments = ShipmentStory.placed();

    private static PlanShipment plan(OrderId order, @Nullable String externalId) {
        return new PlanShipment(ID, order, " Speedy ", "S1", PROMISED, externalId, AT);
    }

    private static RecordCheckpoint seen(ShipmentStatus status, Instant at) {
        return new RecordCheckpoint(ID, status, "Reims", at);
    }

    private static ConfirmDelivery deliver(@Nullable String proof) {
        return new ConfirmDelivery(ID, proof, AT);
    }

    private static ReportException lost() {
        return new ReportException(ID, ShipmentExceptionKind.LOST, null, AT);
    }

    /** A shipment in this state; all but PENDING and DISPATCHED told by a checkpoint alone. */
    private static AggregateSpec given(String state) {
        var spec = ShipmentStory.placed();
        return switch (state) {
            case "NONE" -> spec;
            case "PENDING" -> spec.given(ID, planned(ID));
            case "DISPATCHED" -> spec.given(ID, planned(ID), dispatched());
            case "DELIVERED" -> spec.given(ID, planned(ID), new ShipmentDelivered(ID, ORDER, ADA, null, null, AT));
            default ->
                spec.given(
                        ID,
                        planned(ID),
                        new CheckpointRecorded(ID, ORDER, ADA, ShipmentStatus.valueOf(state), null, AT));
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            STATE                | PLAN                     | DISPATCH                           | CHECKPOINT         | DELIVER                    | EXCEPTION
            NONE                 | ShipmentPlanned          | SHIPMENT_NOT_FOUND                 | SHIPMENT_NOT_FOUND | SHIPMENT_NOT_FOUND         | SHIPMENT_NOT_FOUND
            PENDING              | SHIPMENT_ALREADY_PLANNED | OrderDispatched ShipmentDispatched | CheckpointRecorded | SHIPMENT_NOT_DISPATCHED    | ShipmentExceptionReported
            DISPATCHED           | SHIPMENT_ALREADY_PLANNED | SHIPMENT_ALREADY_DISPATCHED        | CheckpointRecorded | ShipmentDelivered          | ShipmentExceptionReported
            INFO_RECEIVED        | SHIPMENT_ALREADY_PLANNED | OrderDispatched ShipmentDispatched | CheckpointRecorded | SHIPMENT_NOT_DISPATCHED    | ShipmentExceptionReported
            IN_TRANSIT           | SHIPMENT_ALREADY_PLANNED | OrderDispatched ShipmentDispatched | CheckpointRecorded | ShipmentDelivered          | ShipmentExceptionReported
            OUT_FOR_DELIVERY     | SHIPMENT_ALREADY_PLANNED | OrderDispatched ShipmentDispatched | CheckpointRecorded | ShipmentDelivered          | ShipmentExceptionReported
            ATTEMPT_FAILED       | SHIPMENT_ALREADY_PLANNED | OrderDispatched ShipmentDispatched | CheckpointRecorded | ShipmentDelivered          | ShipmentExceptionReported
            AVAILABLE_FOR_PICKUP | SHIPMENT_ALREADY_PLANNED | OrderDispatched ShipmentDispatched | CheckpointRecorded | ShipmentDelivered          | ShipmentExceptionReported
            DELIVERED            | SHIPMENT_ALREADY_PLANNED | SHIPMENT_ALREADY_DELIVERED         | CheckpointRecorded | SHIPMENT_ALREADY_DELIVERED | SHIPMENT_ALREADY_DELIVERED
            EXCEPTION            | SHIPMENT_ALREADY_PLANNED | OrderDispatched ShipmentDispatched | CheckpointRecorded | ShipmentDelivered          | ShipmentExceptionReported
            EXPIRED              | SHIPMENT_ALREADY_PLANNED | OrderDispatched ShipmentDispatched | CheckpointRecorded | ShipmentDelivered          | ShipmentExceptionReported
            """)
    void everyCommandInEveryState(
            String state, String plan, String dispatch, String checkpoint, String deliver, String exception) {
        becomesOf(state, plan(ORDER, null), plan);
        becomesOf(state, new DispatchShipment(ID, null, null, AT), dispatch);
        becomesOf(state, seen(ShipmentStatus.OUT_FOR_DELIVERY, LATER), checkpoint);
        becomesOf(state, deliver(null), deliver);
        becomesOf(state, lost(), exception);
        isOffered(state, ShipmentAction.DISPATCH, dispatch);
        isOffered(state, ShipmentAction.CHECKPOINT, checkpoint);
        isOffered(state, ShipmentAction.DELIVER, deliver);
        isOffered(state, ShipmentAction.EXCEPTION, exception);
    }

    /** What those who look are offered is what those who act can do. */
    private static void isOffered(String state, ShipmentAction action, String outcome) {
        if (!state.equals("NONE")) {
            boolean dispatched = state.equals("DISPATCHED");
            var status = dispatched ? ShipmentStatus.IN_TRANSIT : ShipmentStatus.valueOf(state);
            assertThat(ShipmentAction.allowed(status, dispatched, true).contains(action))
                    .as("%s in %s", action, state)
                    .isEqualTo(!outcome.equals(outcome.toUpperCase(Locale.ROOT)));
        }
    }

    private static void becomesOf(String state, ShipmentCommand command, String outcome) {
        assertThat(given(state).when(command).outcome())
                .as("%s in %s", command, state)
                .isEqualTo(outcome);
    }

    @Test
    void aShipmentKnowsItsOrdersCustomer() {
        shipments.when(plan(ORDER, null)).publishes(planned(ID));
        shipments.when(plan(OrderId.next(), null)).refuses(SHIPMENT_ALREADY_PLANNED);
    }

    @Test
    void onlyAKnownOrderIsShipped() {
        shipments.when(plan(OrderId.next(), null)).refuses(ORDER_UNKNOWN);
    }

    @Test
    void nothingOfACancelledOrderLeaves() {
        shipments
                .given(ID, planned(ID))
                .given(ORDER, new OrderCancelled(ORDER, ADA, "?", AT))
                .when(new DispatchShipment(ID, null, null, AT))
                .refuses(ORDER_ALREADY_CANCELLED)
                .when(new PlanShipment(ShipmentId.next(), ORDER, "Speedy", null, null, null, AT))
                .refuses(ORDER_ALREADY_CANCELLED);
    }

    @Test
    void nothingMoreOfACompletedOrderLeaves() {
        shipments
                .given(ID, planned(ID))
                .given(ORDER, new OrderDispatched(ORDER, ADA, AT), new OrderCompleted(ORDER, ADA, AT))
                .when(new DispatchShipment(ID, null, null, AT))
                .refuses(ORDER_ALREADY_COMPLETED);
    }

    @Test
    void theFirstShipmentThatLeavesTellsItsOrder() {
        var second = ShipmentId.next();
        shipments
                .given(ID, planned(ID))
                .given(second, planned(second))
                .when(new DispatchShipment(ID, null, null, AT))
                .publishes(new OrderDispatched(ORDER, ADA, AT), dispatched())
                .when(new DispatchShipment(second, "Federal", "F2", AT))
                .publishes(new ShipmentDispatched(second, ORDER, ADA, "Federal", "F2", AT));
    }

    @Test
    void theSameExternalIdIsTheSameShipmentOfTheSameOrder() {
        shipments
                .when(plan(ORDER, "10248"))
                .when(plan(ORDER, "10248"))
                .publishesNothing()
                .when(plan(OrderId.next(), "10248"))
                .refuses(SHIPMENT_OF_OTHER_ORDER);
    }

    @Test
    void theSameCheckpointIsRecordedOnce() {
        given("DISPATCHED")
                .when(seen(ShipmentStatus.OUT_FOR_DELIVERY, AT))
                .publishes(new CheckpointRecorded(ID, ORDER, ADA, ShipmentStatus.OUT_FOR_DELIVERY, "Reims", AT))
                .when(seen(ShipmentStatus.OUT_FOR_DELIVERY, AT))
                .publishesNothing()
                .when(seen(ShipmentStatus.ATTEMPT_FAILED, LATER))
                .publishes(new DeliveryAttemptFailed(ID, ORDER, ADA, "Reims", LATER))
                .when(seen(ShipmentStatus.ATTEMPT_FAILED, LATER))
                .publishesNothing();
    }

    @Test
    void theSameExceptionIsReportedOnce() {
        given("DISPATCHED")
                .when(lost())
                .publishes(new ShipmentExceptionReported(ID, ORDER, ADA, ShipmentExceptionKind.LOST, null, AT))
                .when(lost())
                .publishesNothing();
    }

    @Test
    void noCheckpointMakesAShipmentPlannedAgain() {
        given("DISPATCHED").when(seen(ShipmentStatus.PENDING, LATER)).refuses(CHECKPOINT_STATUS_INVALID);
    }

    @Test
    void aCarrierThatReportsWithoutEndIsStopped() {
        var spec = given("DISPATCHED");
        for (int i = 0; i < ShipmentRules.MOST_CHECKPOINTS; i++) {
            spec.given(ID, new CheckpointRecorded(ID, ORDER, ADA, ShipmentStatus.IN_TRANSIT, null, AT.plusSeconds(i)));
        }
        spec.when(seen(ShipmentStatus.IN_TRANSIT, LATER)).refuses(TOO_MANY_CHECKPOINTS);
    }

    @Test
    void aCarriersReportDeliversOnceAndProofMayFollow() {
        given("DISPATCHED")
                .when(seen(ShipmentStatus.DELIVERED, AT))
                .publishes(new ShipmentDelivered(ID, ORDER, ADA, "Reims", null, AT))
                .when(seen(ShipmentStatus.DELIVERED, LATER))
                .publishes(new CheckpointRecorded(ID, ORDER, ADA, ShipmentStatus.DELIVERED, "Reims", LATER))
                .when(deliver(null))
                .refuses(SHIPMENT_ALREADY_DELIVERED)
                .when(deliver("Signed by A."))
                .publishes(new DeliveryProven(ID, ORDER, ADA, "Signed by A.", AT))
                .when(deliver("Signed by B."))
                .refuses(SHIPMENT_ALREADY_DELIVERED);
    }
}
