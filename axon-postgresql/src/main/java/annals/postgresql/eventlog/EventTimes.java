package annals.postgresql.eventlog;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import javax.sql.DataSource;

/**
 * When each event was recorded, and when it happened as its payload says: 24 bytes of memory for each event, read once.
 * What is missing is read whenever somebody asks. The methods wait for the database.
 */
public final class EventTimes {

    private static final int MORE = 10_000;

    private final DataSource dataSource;
    private final String sql;
    private volatile Known known = new Known(0, new long[0], new long[0], new long[0]);

    /** The first events of the log; the arrays may be longer, and times are microseconds. */
    private static final class Known {

        private final int size;
        private final long[] happened;

        /** The latest that had happened up to there. */
        private final long[] latest;

        /** The latest that was recorded up to there. */
        private final long[] recorded;

        Known(int size, long[] happened, long[] latest, long[] recorded) {
            this.size = size;
            this.happened = happened;
            this.latest = latest;
            this.recorded = recorded;
        }

        Known grown() {
            int room = size + Math.max(MORE, size / 4);
            return new Known(
                    size, Arrays.copyOf(happened, room), Arrays.copyOf(latest, room), Arrays.copyOf(recorded, room));
        }

        void put(int at, long occurredAt, long recordedAt) {
            happened[at] = occurredAt;
            latest[at] = at == 0 ? occurredAt : Math.max(latest[at - 1], occurredAt);
            recorded[at] = at == 0 ? recordedAt : Math.max(recorded[at - 1], recordedAt);
        }
    }

    /** @param member of the payload that says when it happened; an event without it happened when it was recorded */
    public EventTimes(DataSource dataSource, String member) {
        this.dataSource = dataSource;
        String happened = "coalesce((payload::json ->> '" + member + "')::timestamptz, recorded_at)";
        this.sql = "select " + micros(happened) + ", " + micros("recorded_at")
                + " from event_log.event where position >= ? order by position limit " + MORE;
    }

    private static String micros(String time) {
        return "(extract(epoch from " + time + ") * 1000000)::bigint";
    }

    /** The last position before the first event that was recorded later; −1 if even the first was. */
    public long recordedBy(Instant time) {
        Known all = upToDate();
        return firstAbove(all.recorded, all.size, micros(time)) - 1L;
    }

    /** The last position up to which everything had happened by then; −1 if not even the first had. */
    public long happenedWholeBy(Instant time) {
        Known all = upToDate();
        return firstAbove(all.latest, all.size, micros(time)) - 1L;
    }

    /** Whether the event at a position, which was recorded before the last look, had happened by then. */
    public boolean hadHappened(long position, Instant time) {
        return known.happened[Math.toIntExact(position)] <= micros(time);
    }

    /** The last position of the log. */
    public long head() {
        return upToDate().size - 1L;
    }

    private synchronized Known upToDate() {
        while (readMore() == MORE) {
            // there may be more
        }
        return known;
    }

    private int readMore() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, known.size);
            int read = 0;
            try (var rows = statement.executeQuery()) {
                Known more = known;
                while (rows.next()) {
                    int at = known.size + read++;
                    more = at < more.happened.length ? more : more.grown();
                    more.put(at, rows.getLong(1), rows.getLong(2));
                }
                known = new Known(known.size + read, more.happened, more.latest, more.recorded);
            }
            return read;
        } catch (SQLException e) {
            throw LogFailure.unreadable(e);
        }
    }

    private static int firstAbove(long[] rising, int size, long value) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rising[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
