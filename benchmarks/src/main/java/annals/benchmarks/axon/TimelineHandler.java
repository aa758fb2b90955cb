package annals.benchmarks.axon;

import annals.api.customer.touchpoint.TouchpointEvent.TouchpointRecorded;
import annals.benchmarks.timeline.Entry;
import annals.benchmarks.timeline.Timeline;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Puts touchpoints on the timeline: the rows of a unit of work are written as one batch, in the transaction of its token. */
final class TimelineHandler {

    private static final String ROWS = "rows";

    private final ConnectionProvider connections;
    private final IntConsumer committed;

    /** @param committed told how many rows each transaction has added */
    TimelineHandler(ConnectionProvider connections, IntConsumer committed) {
        this.connections = connections;
        this.committed = committed;
    }

    @EventHandler
    void on(TouchpointRecorded event, TrackingToken token, @Timestamp Instant recordedAt, MetaData metaData) {
        rows().add(new Entry(token.position().orElseThrow(), event, metaData, recordedAt));
    }

    private List<Entry> rows() {
        UnitOfWork<?> unit = CurrentUnitOfWork.get().root();
        return unit.getOrComputeResource(ROWS, missing -> {
            List<Entry> rows = new ArrayList<>();
            unit.onPrepareCommit(ending -> insert(rows));
            unit.afterCommit(ended -> committed.accept(rows.size()));
            return rows;
        });
    }

    private void insert(List<Entry> rows) {
        // The connection is the unit's, which closes it.
        try (var connection = connections.getConnection()) {
            Timeline.insert(connection, rows);
        } catch (SQLException e) {
            throw new IllegalStateException("the timeline could not be written", e);
        }
    }
}
