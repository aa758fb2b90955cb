package annals.api.logistics.shipment;

/** What went wrong with a shipment. */
public enum ShipmentExceptionKind {
    ADDRESS_WRONG,
    CUSTOMS,
    DAMAGED,
    DELAYED,
    LOST,
    REFUSED,
    RETURNED_TO_SENDER,
    OTHER
}
