package annals.standalone.parts;

import annals.node.parts.NodeName;
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
            DataSource eventLogConnections,
            RegisteredTypeSerializer eventSerializer,
            EventUpcasterChain upcasters,
            MeterRegistry meters) {
        var log = EventLog.open(eventLogConnections, eventSerializer, upcasters);
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
