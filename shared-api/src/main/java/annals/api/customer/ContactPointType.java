package annals.api.customer;

/** What sort of contact point it is, after vCard 4. */
public enum ContactPointType {
    EMAIL,
    PHONE,
    FAX,
    ADDRESS,
    URL
}
