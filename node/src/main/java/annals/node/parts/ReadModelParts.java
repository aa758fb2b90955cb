package annals.node.parts;

import annals.node.metrics.BatchMetrics;
import annals.node.metrics.ReadModelMetrics;
import annals.node.postgres.DatabaseParts;
import annals.node.postgres.Migrations;
import annals.node.traces.ReadModelTraces;
import annals.node.traces.Traces;
import annals.postgresql.projection.CommitFeed;
import annals.postgresql.projection.Moments;
import annals.postgresql.projection.PastEvents;
import annals.postgresql.projection.ReadModelReader;
import annals.postgresql.projection.ReadModels;
import annals.postgresql.projection.Rebuilds;
import annals.postgresql.projection.Rows;
import annals.query.events.EventLogSource;
import annals.query.history.Relatives;
import annals.query.shared.Projection;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.pool.ConnectionPool;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The query side: projections, the readers of what they fill, and the threads they run on. It needs a log to follow, its
 * {@link PastEvents}, an {@link EventLogSource} and a {@link NodeName}, and nothing of the command side.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackages = "annals.query", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class ReadModelParts {

    /** The tables that these parts need. */
    public static final List<Migrations.Part> TABLES = List.of(
            new Migrations.Part("db/projection", "projection"), new Migrations.Part("db/read-model", "read_model"));

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration RECHECK = Duration.ofMillis(500);
    private static final int WORKERS = 8;
    private static final Moments.Limits LOOKING_BACK = new Moments.Limits(24, 25_000, Duration.ofSeconds(8));

    @Bean
    CommitFeed commitFeed() {
        return new CommitFeed();
    }

    @Bean(destroyMethod = "close")
    ReadModels readModels(
            StreamableMessageSource<TrackedEventMessage<?>> log,
            ConnectionPool projectionConnections,
            CommitFeed feed,
            NodeName node,
            MeterRegistry meters,
            Traces traces) {
        var readModels =
                new ReadModels(log, projectionConnections, feed, node.value(), DatabaseParts.CLAIM_TIMEOUT, WORKERS);
        readModels.onBatch(new BatchMetrics(meters));
        readModels.onBatch(new ReadModelTraces(traces));
        return readModels;
    }

    @Bean
    Rows rows(ReadModels readModels) {
        return readModels.rows();
    }

    @Bean
    ReadModelReader readModelReader(ConnectionPool queryConnections, CommitFeed feed, Moments moments, Clock clock) {
        return new ReadModelReader(queryConnections, feed, PATIENCE, RECHECK)
                .by(clock)
                .with(moments);
    }

    /** Of now alone, for whoever finds the events that tell of another moment. */
    @Bean
    Relatives relatives(ConnectionPool queryConnections, CommitFeed feed) {
        return new Relatives(new ReadModelReader(queryConnections, feed, PATIENCE, RECHECK));
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Moments moments(ReadModels readModels, ConnectionPool momentConnections, PastEvents events) {
        return new Moments(readModels, momentConnections, events, DatabaseParts.READ_MODEL, LOOKING_BACK);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Rebuilds rebuilds(ReadModels readModels, ConnectionPool momentConnections, PastEvents events) {
        return new Rebuilds(readModels, momentConnections, events, DatabaseParts.READ_MODEL);
    }

    @Bean
    RunningReadModels runningReadModels(ReadModels readModels, List<Projection> projections) {
        return new RunningReadModels(readModels, projections);
    }

    @Bean
    ReadModelMetrics readModelMetrics(
            MeterRegistry meters, EventLogSource log, RunningReadModels running, Rebuilds rebuilds, Clock clock) {
        return new ReadModelMetrics(meters, log, running.processors(), rebuilds, clock);
    }
}
