package annals.node.log;

import annals.postgresql.encryption.SealedJson;
import annals.postgresql.eventlog.EventLog;
import annals.postgresql.eventlog.EventLogReader;
import annals.postgresql.eventlog.EventTimes;
import annals.postgresql.eventlog.PushedEventStore;
import annals.postgresql.projection.PastEvents;
import annals.query.events.EventLogSource;
import annals.query.history.Relatives;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What binds the query side to the log on PostgreSQL, or to its copy. The query side, beside {@link LogTableParts}. */
@Configuration(proxyBeanMethods = false)
public class QueryLogParts {

    @Bean
    EventLogSource eventLogSource(EventLogReader reader, PushedEventStore store, SealedJson sealed) {
        return new PostgresqlEventLogSource(reader, store, sealed);
    }

    @Bean
    PastEvents pastEvents(EventLog log, DataSource eventLogConnections, Relatives relatives) {
        return new PostgresqlPastEvents(log, new EventTimes(eventLogConnections, "occurredAt"), relatives);
    }
}
