package annals.standalone.parts;

import annals.node.parts.NodeName;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import annals.node.start.Settings;
import annals.postgresql.eventlog.EventLog;
import annals.postgresql.eventlog.PushedEventStore;
import annals.postgresql.eventlog.RegisteredTypeSerializer;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log on PostgreSQL. Either side, beside {@link annals.node.log.LogTableParts}. */
@Configuration(proxyBeanMethods = false)
public class EventLogParts {

    @Bean(destroyMethod = "close")
    EventLog eventLog(
            Database database,
            DataSource eventLogConnections,
            RegisteredTypeSerializer eventSerializer,
            EventUpcasterChain upcasters,
            MeterRegistry meters) {
        var writing = DatabaseParts.lasting(database, "event-log-writer");
        var log = EventLog.open(writing, eventLogConnections, eventSerializer, upcasters);
        log.onGroup(new LogMetrics(meters, log));
        return log;
    }

    @Bean
    PushedEventStore eventStore(EventLog log) {
        return new PushedEventStore(log);
    }

    @Bean
    NodeName nodeName(Settings settings) {
        return NodeName.of("standalone", settings.dataDirectory());
    }
}
