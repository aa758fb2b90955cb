package annals.benchmarks.pekko;

import annals.api.customer.touchpoint.TouchpointEvent.TouchpointRecorded;
import annals.benchmarks.timeline.Entry;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.apache.pekko.persistence.query.Sequence;
import org.apache.pekko.projection.eventsourced.EventEnvelope;
import org.apache.pekko.projection.jdbc.javadsl.JdbcHandler;

/** Puts a group of touchpoints on the timeline, in the transaction that notes how far the projection is. */
final class TimelineHandler extends JdbcHandler<List<EventEnvelope<Noted>>, TimelineSession> {

    @Override
    public void process(TimelineSession session, List<EventEnvelope<Noted>> group) throws SQLException {
        session.insert(group.stream().map(TimelineHandler::entry).toList());
    }

    private static Entry entry(EventEnvelope<Noted> envelope) {
        return new Entry(
                ((Sequence) envelope.offset()).value(),
                (TouchpointRecorded) envelope.event().event(),
                envelope.event().metaData(),
                Instant.ofEpochMilli(envelope.timestamp()));
    }
}
