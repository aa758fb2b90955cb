package annals.api.customer;

import annals.api.shared.RefusalCode;
import annals.api.shared.RefusalKind;

/** Why something about a customer is refused. */
public enum CustomerRefusal implements RefusalCode {
    CUSTOMER_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no customer {id}."),
    CUSTOMER_UNKNOWN(RefusalKind.INVALID, "There is no customer {id} that this could be about."),
    CUSTOMER_ALREADY_REGISTERED(RefusalKind.CONFLICT, "Customer {id} is already registered."),
    EMAIL_TAKEN(RefusalKind.CONFLICT, "The e-mail address belongs to customer {customerId}."),
    CONTACT_POINT_UNKNOWN(RefusalKind.CONFLICT, "The customer has no such contact point."),
    TOO_MANY_CONTACT_POINTS(RefusalKind.INVALID, "A customer has at most {most} contact points."),
    PREFERENCE_INVALID(RefusalKind.INVALID, "{value} is no value for the preference {key}.");

    private final RefusalKind kind;
    private final String sentence;

    CustomerRefusal(RefusalKind kind, String sentence) {
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
