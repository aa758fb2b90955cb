package annals.api.logistics.order;

import annals.api.shared.RefusalCode;
import annals.api.shared.RefusalKind;

/** Why something about an order is refused. */
public enum OrderRefusal implements RefusalCode {
    ORDER_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no order {id}."),
    ORDER_UNKNOWN(RefusalKind.INVALID, "There is no order {id} that this could be about."),
    DEAL_UNKNOWN(RefusalKind.INVALID, "There is no deal {id} that the order could have come of."),
    ORDER_ALREADY_PLACED(RefusalKind.CONFLICT, "Order {id} is already placed."),
    ORDER_OF_OTHER_CUSTOMER(RefusalKind.CONFLICT, "The order {externalId} is another customer's."),
    LINES_MISSING(RefusalKind.INVALID, "An order has at least one line."),
    TOO_MANY_LINES(RefusalKind.INVALID, "An order has at most {most} lines."),
    CURRENCIES_MIXED(RefusalKind.INVALID, "The order is in {currency}; amounts in {other} do not belong to it."),
    ORDER_ALREADY_CONFIRMED(RefusalKind.CONFLICT, "The order is already confirmed."),
    ORDER_NOT_DISPATCHED(RefusalKind.CONFLICT, "Nothing of the order was dispatched yet."),
    ORDER_ALREADY_DISPATCHED(RefusalKind.CONFLICT, "The order has already left."),
    ORDER_ALREADY_COMPLETED(RefusalKind.CONFLICT, "The order is already completed."),
    ORDER_ALREADY_CANCELLED(RefusalKind.CONFLICT, "The order is cancelled."),
    PAYMENT_EMPTY(RefusalKind.INVALID, "A payment is more than nothing."),
    PAYMENT_EXCEEDS_DUE(RefusalKind.CONFLICT, "Only {due} is still due."),
    PAYMENT_MISSING(RefusalKind.CONFLICT, "The order is not paid in full: {due} is still due.");

    private final RefusalKind kind;
    private final String sentence;

    OrderRefusal(RefusalKind kind, String sentence) {
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
