package annals.command.imports.mapping;

import java.util.Set;

/** What the rows of a file are, with the fields that a mapping must and may fill. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are those of Set.of, which nobody can change
public enum RowKind {
    CUSTOMERS(
            Set.of("externalId", "name", "kind"),
            Set.of(
                    "email",
                    "phone",
                    "fax",
                    "address",
                    "url",
                    "region",
                    "preferredChannel",
                    "owner",
                    "note",
                    "registeredAt")),
    DEALS(
            Set.of("externalId", "name", "amount", "currency", "openedAt"),
            Set.of(
                    "customer",
                    "pipeline",
                    "stage",
                    "outcome",
                    "owner",
                    "expectedCloseDate",
                    "closedAt",
                    "lostReason",
                    "competitor",
                    "lostNote")),
    TICKETS(
            Set.of("externalId", "type", "channel", "priority", "subject", "openedAt"),
            Set.of("customer", "body", "category")),
    TICKET_ACTIONS(
            Set.of("ticket", "action", "name", "at", "type", "channel", "priority", "subject"),
            Set.of("customer", "by", "category", "note")),
    ORDERS(
            Set.of("externalId", "customer", "currency", "orderedAt"),
            Set.of("promisedDate", "deal", "carrier", "trackingNumber", "shippedAt", "deliveredAt")),
    SHIPMENTS(
            Set.of("externalId", "order", "carrier", "plannedAt"),
            Set.of("trackingNumber", "promisedDate", "dispatchedAt", "deliveredAt", "proof")),
    TOUCHPOINTS(
            Set.of("externalId", "customer", "channel", "direction", "department", "subject", "at"), Set.of("body"));

    /** The fields of an order's line that a mapping must fill. */
    public static final Set<String> LINE_REQUIRED = Set.of("order", "product", "quantity", "unitPrice");
    /** The fields of an order's line that a mapping may fill. */
    public static final Set<String> LINE_OPTIONAL = Set.of("discount");

    private final Set<String> required;
    private final Set<String> optional;

    RowKind(Set<String> required, Set<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    /** The fields that a mapping must fill. */
    public Set<String> required() {
        return required;
    }

    /** The fields that a mapping may fill. */
    public Set<String> optional() {
        return optional;
    }

    /** Whether the rows have further rows, their lines, in a second file. */
    public boolean hasLines() {
        return this == ORDERS;
    }
}
