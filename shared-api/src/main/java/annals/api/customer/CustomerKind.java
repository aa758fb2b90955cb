package annals.api.customer;

/** Whether a customer is a person or an organisation. */
public enum CustomerKind {
    PERSON,
    ORGANIZATION
}
