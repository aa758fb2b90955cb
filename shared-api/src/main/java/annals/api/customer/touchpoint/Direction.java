package annals.api.customer.touchpoint;

/** Who turned to whom. */
public enum Direction {
    INBOUND,
    OUTBOUND,
    INTERNAL
}
