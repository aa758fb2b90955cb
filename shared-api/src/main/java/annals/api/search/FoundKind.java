package annals.api.search;

/** What was found. */
public enum FoundKind {
    CUSTOMER,
    DEAL,
    TICKET,
    ORDER,
    SHIPMENT
}
