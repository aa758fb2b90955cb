package annals.postgresql.eventlog;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the log as it is on disk, without knowing any event class: for feeds, audits and exports. */
public final class EventLogReader {

    private final EventRows rows;

    /** Takes one connection of this data source for each call. */
    public EventLogReader(DataSource dataSource) {
        this.rows = new EventRows(dataSource);
    }

    /**
     * Answers events in the order of the log.
     *
     * @param fromPosition the first position that may be in the answer
     * @param limit the most events to answer
     * @param types the registered names to answer; empty for all
     * @param aggregateId null for all aggregates
     */
    public List<StoredEvent> read(long fromPosition, int limit, List<String> types, @Nullable String aggregateId) {
        return rows.matching(fromPosition, limit, types, aggregateId);
    }

    /** Whether the log has an event of that id. One look at an index. */
    public boolean contains(UUID eventId) {
        return rows.contain(eventId);
    }

    /** The last position taken; −1 while the log is empty. One look at an index. */
    public long head() {
        return rows.head();
    }
}
