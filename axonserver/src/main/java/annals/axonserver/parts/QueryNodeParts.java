package annals.axonserver.parts;

import annals.axonserver.bus.NodeBus;
import annals.axonserver.erasure.Memory;
import annals.axonserver.log.AxonServerEvents;
import annals.axonserver.mirror.Mirror;
import annals.command.shared.Commands;
import annals.command.shared.Log;
import annals.node.parts.NodeName;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import annals.node.start.Settings;
import annals.postgresql.eventlog.EventLog;
import annals.postgresql.eventlog.PushedEventStore;
import annals.postgresql.eventlog.RegisteredTypeSerializer;
import annals.postgresql.projection.Moments;
import annals.query.shared.Remembers;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * What binds the query side to Axon Server: a copy of the log on PostgreSQL, which read models, searches and the proof read
 * as the standalone assembly reads its own. The query side, beside {@link AxonServerParts} and
 * {@link annals.node.log.LogTableParts}.
 */
@Configuration(proxyBeanMethods = false)
public class QueryNodeParts {

    @Bean
    NodeName nodeName(Settings settings) {
        return NodeName.of("query", settings.dataDirectory());
    }

    @Bean
    EventLog eventLog(
            DataSource eventLogConnections, RegisteredTypeSerializer eventSerializer, EventUpcasterChain upcasters) {
        return EventLog.reading(eventLogConnections, eventSerializer, upcasters);
    }

    @Bean
    PushedEventStore eventStore(EventLog log) {
        return new PushedEventStore(log);
    }

    @Bean
    Mirror mirror(AxonServerEvents events, Database database, PushedEventStore store) {
        return new Mirror(events, DatabaseParts.unpooled(database), store::signal);
    }

    @Bean
    Memory eventsInMemory(EventLog log) {
        return log::forgetDecoded;
    }

    @Bean
    Memory answersInMemory(List<Remembers> readers, Moments moments) {
        return () -> {
            readers.forEach(Remembers::forget);
            moments.forget();
        };
    }

    /** Commands of this node, such as that something was handed out, are carried out by command nodes. */
    @Bean
    Commands commands(NodeBus bus, Log log) {
        return new Commands(bus.over(SimpleCommandBus.builder().build()), log);
    }

    /** What people may do, and what programs can rely on, is told by whichever node is asked. */
    @Bean
    RequestMappingHandlerMapping routesElsewhere() {
        return new RoutesElsewhere();
    }
}
