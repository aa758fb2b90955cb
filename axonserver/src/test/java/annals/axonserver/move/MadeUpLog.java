package annals.axonserver.move;

import annals.postgresql.eventlog.DatedReceipt;
import annals.postgresql.eventlog.Receipt;
import annals.postgresql.eventlog.StoredEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events and receipts of every shape, the same for the same seed. */
final class MadeUpLog {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00.000001Z");
    private static final int AGGREGATES = 500;
    private static final String LETTERS = "aé漢😀\"\\\n\t ";

    private final Random random;

    MadeUpLog(long seed) {
        this.random = new Random(seed);
    }

    List<StoredEvent> events(int count) {
        List<StoredEvent> events = new ArrayList<>();
        long[] sequences = new long[AGGREGATES];
        for (long position = 0; position < count; position++) {
            int aggregate = random.nextInt(AGGREGATES * 2);
            events.add(aggregate < AGGREGATES ? own(position, aggregate, sequences[aggregate]++) : alone(position));
        }
        return events;
    }

    private StoredEvent own(long position, int aggregate, long sequence) {
        return event(position, id(), "Note", "note-" + aggregate, sequence);
    }

    private StoredEvent alone(long position) {
        String id = id();
        return event(position, id, null, id, 0);
    }

    private StoredEvent event(long position, String id, @Nullable String type, String aggregateId, long sequence) {
        return new StoredEvent(
                position,
                id,
                type,
                aggregateId,
                sequence,
                "crm.test.noted",
                1 + random.nextInt(3),
                BEGIN.plus(position * 1_000_000 + random.nextInt(1_000_000), ChronoUnit.MICROS),
                "{\"text\": \"" + text(random.nextInt(400)) + "\"}",
                "{\"actor\":\"" + text(5) + "\"}");
    }

    /** Kept within the last hour. */
    List<DatedReceipt> receipts(int count) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<DatedReceipt> receipts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var receipt = new Receipt("ada", id(), "digest " + i, "{\"id\":\"" + id() + "\"}", random.nextInt(1_000));
            receipts.add(new DatedReceipt(receipt, now.minus(random.nextInt(3_600_000), ChronoUnit.MILLIS)));
        }
        return receipts;
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String text(int length) {
        int[] letters = LETTERS.codePoints().toArray();
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
