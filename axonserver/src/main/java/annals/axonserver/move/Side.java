package annals.axonserver.move;

import annals.axonserver.log.AxonServerEvents;
import annals.postgresql.eventlog.EventLogReader;
import annals.postgresql.eventlog.StoredEvent;
import java.util.List;

/** One of the two places of the log, as it is read. */
interface Side {

    /** For sentences. */
    String name();

    /** The last position; −1 while there are no events. */
    long head();

    /** Events in their order from a position on; fewer than the limit only at the end. */
    List<StoredEvent> from(long position, int limit);

    static Side of(EventLogReader log) {
        return new Side() {
            @Override
            public String name() {
                return "PostgreSQL";
            }

            @Override
            public long head() {
                return log.head();
            }

            @Override
            public List<StoredEvent> from(long position, int limit) {
                return log.read(position, limit, List.of(), null);
            }
        };
    }

    static Side of(AxonServerEvents server) {
        return new Side() {
            @Override
            public String name() {
                return "Axon Server";
            }

            @Override
            public long head() {
                return server.head();
            }

            @Override
            public List<StoredEvent> from(long position, int limit) {
                return server.after(position - 1, limit);
            }
        };
    }
}
