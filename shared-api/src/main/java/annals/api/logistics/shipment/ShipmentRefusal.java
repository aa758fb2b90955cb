package annals.api.logistics.shipment;

import annals.api.shared.RefusalCode;
import annals.api.shared.RefusalKind;

/** Why something about a shipment is refused. */
public enum ShipmentRefusal implements RefusalCode {
    SHIPMENT_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no shipment {id}."),
    SHIPMENT_ALREADY_PLANNED(RefusalKind.CONFLICT, "Shipment {id} is already planned."),
    SHIPMENT_OF_OTHER_ORDER(RefusalKind.CONFLICT, "The shipment {externalId} is another order's."),
    SHIPMENT_ALREADY_DISPATCHED(RefusalKind.CONFLICT, "The shipment has already left."),
    SHIPMENT_NOT_DISPATCHED(RefusalKind.CONFLICT, "The shipment has not left yet."),
    SHIPMENT_ALREADY_DELIVERED(RefusalKind.CONFLICT, "The shipment is already delivered."),
    CHECKPOINT_STATUS_INVALID(RefusalKind.INVALID, "{status} is what a shipment is before its first checkpoint."),
    TOO_MANY_CHECKPOINTS(RefusalKind.CONFLICT, "A shipment has at most {most} checkpoints.");

    private final RefusalKind kind;
    private final String sentence;

    ShipmentRefusal(RefusalKind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
