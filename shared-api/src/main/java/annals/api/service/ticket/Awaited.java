package annals.api.service.ticket;

/** For whom a pending ticket waits. */
public enum Awaited {
    CUSTOMER,
    /** A department of ours. */
    INTERNAL
}
