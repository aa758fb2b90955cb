package annals.axonserver.parts;

import annals.axonserver.bus.NodeBus;
import annals.axonserver.erasure.Memory;
import annals.axonserver.log.AxonServerEngine;
import annals.axonserver.log.AxonServerEvents;
import annals.axonserver.log.CheckedAggregates;
import annals.node.access.RelayedEvents;
import annals.node.parts.NodeName;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import annals.node.start.Settings;
import annals.postgresql.eventlog.PushedEventStore;
import annals.postgresql.eventlog.RegisteredTypeSerializer;
import annals.postgresql.projection.CommitFeed;
import annals.postgresql.projection.ReadModelReader;
import annals.query.history.HistoryProblems;
import annals.query.history.MomentFilter;
import com.zaxxer.hikari.HikariDataSource;
import io.r2dbc.pool.ConnectionPool;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * What binds the command side to Axon Server. The command side, beside {@link AxonServerParts}. Orders about another moment
 * than now are turned away as they are where both sides are in one process.
 */
@Configuration(proxyBeanMethods = false)
@Import({MomentFilter.class, HistoryProblems.class})
public class CommandNodeParts {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration RECHECK = Duration.ofMillis(500);
    private static final int OUTBOX_CONNECTIONS = 2;

    @Bean
    NodeName nodeName(Settings settings) {
        return NodeName.of("command", settings.dataDirectory());
    }

    @Bean
    PushedEventStore eventStore(
            AxonServerEvents events, RegisteredTypeSerializer eventSerializer, EventUpcasterChain upcasters) {
        return new PushedEventStore(new AxonServerEngine(events, eventSerializer, upcasters));
    }

    @Bean
    UnaryOperator<Cache> sharing(AxonServerEvents events) {
        return remembered -> new CheckedAggregates(remembered, events);
    }

    @Bean
    UnaryOperator<CommandBus> distribution(NodeBus bus) {
        return bus::over;
    }

    @Bean(destroyMethod = "close")
    HikariDataSource outboxConnections(Database database) {
        return DatabaseParts.pooled(database, "outbox", OUTBOX_CONNECTIONS);
    }

    @Bean
    RelayedEvents relayedEvents(AxonServerEvents events) {
        return (aggregateId, eventId) -> events.ofAggregate(aggregateId, 0).stream()
                .anyMatch(event -> event.eventId().equals(eventId.toString()));
    }

    @Bean
    Memory aggregatesInMemory(Cache recentAggregates) {
        return recentAggregates::removeAll;
    }

    /** Of what query nodes have put there, as of now. */
    @Bean
    ReadModelReader readModelReader(ConnectionPool queryConnections) {
        return new ReadModelReader(queryConnections, new CommitFeed(), PATIENCE, RECHECK);
    }
}
