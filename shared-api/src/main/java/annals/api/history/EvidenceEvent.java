package annals.api.history;

import java.time.Instant;

/** An event behind a number. */
public record EvidenceEvent(long position, String eventId, String type, Instant occurredAt, Part part) {

    /** What the event did for the number. */
    public enum Part {
        /** It made the record. */
        MADE,
        /** It put the record where it counts. */
        ENTERED,
        /** It gave the value that counts. */
        VALUED,
        /** It is one of several that only together say where the record stands. */
        CONTRIBUTED
    }
}
