package annals.query.customer.timeline;

import annals.api.access.Department;
import annals.api.logistics.shipment.ShipmentEvent;
import annals.api.logistics.shipment.ShipmentEvent.CheckpointRecorded;
import annals.api.logistics.shipment.ShipmentEvent.DeliveryAttemptFailed;
import annals.api.logistics.shipment.ShipmentEvent.DeliveryProven;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentDelivered;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentDispatched;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentExceptionReported;
import annals.api.logistics.shipment.ShipmentEvent.ShipmentPlanned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ShipmentTeller implements Teller<ShipmentEvent> {

    @Override
    public Class<ShipmentEvent> events() {
        return ShipmentEvent.class;
    }

    @Override
    public String thing(ShipmentEvent event) {
        return "/api/logistics/shipments/" + event.shipmentId();
    }

    @Override
    public Told tell(ShipmentEvent event, String title) {
        return Told.of("shipment", thing(event), line(event)).by(Department.LOGISTICS);
    }

    private static String line(ShipmentEvent event) {
        if (event instanceof ShipmentPlanned planned) {
            String promise = planned.promisedDate() == null ? "" : ", promised for " + planned.promisedDate();
            return "Shipment planned with " + planned.carrier() + promise;
        }
        if (event instanceof ShipmentDispatched dispatched) {
            return "Shipment dispatched with " + dispatched.carrier() + number(dispatched.trackingNumber());
        }
        if (event instanceof CheckpointRecorded checkpoint) {
            return "Shipment " + Words.of(checkpoint.status()) + at(checkpoint.place());
        }
        if (event instanceof DeliveryAttemptFailed failed) {
            return "Delivery attempt failed" + at(failed.place());
        }
        if (event instanceof ShipmentDelivered delivered) {
            return "Shipment delivered" + at(delivered.place()) + proof(delivered.proof());
        }
        if (event instanceof DeliveryProven proven) {
            return "Delivery proven" + proof(proven.proof());
        }
        return exception((ShipmentExceptionReported) event);
    }

    private static String exception(ShipmentExceptionReported reported) {
        String note = reported.note() == null ? "" : ", " + Words.quoted(reported.note());
        return "Shipment in trouble: " + Words.of(reported.kind()) + note;
    }

    private static String number(@Nullable String trackingNumber) {
        return trackingNumber == null ? "" : " (" + trackingNumber + ")";
    }

    private static String at(@Nullable String place) {
        return place == null ? "" : " at " + place;
    }

    private static String proof(@Nullable String proof) {
        return proof == null ? "" : ": " + Words.quoted(proof);
    }
}
