package annals.postgresql.eventlog;

import java.time.Instant;

/** A receipt and when it was kept, in microseconds, from which its time runs out. */
public record DatedReceipt(Receipt receipt, Instant recordedAt) {}
