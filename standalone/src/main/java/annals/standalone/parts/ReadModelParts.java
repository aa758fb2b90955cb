package annals.standalone.parts;

import annals.postgresql.eventlog.EventLog;
import annals.postgresql.eventlog.EventTimes;
import annals.postgresql.eventlog.PushedEventStore;
import annals.postgresql.projection.CommitFeed;
import annals.postgresql.projection.Moments;
import annals.postgresql.projection.PastEvents;
import annals.postgresql.projection.ReadModelReader;
import annals.postgresql.projection.ReadModels;
import annals.postgresql.projection.Rebuilds;
import annals.postgresql.projection.Rows;
import annals.query.history.Relatives;
import annals.query.shared.Projection;
import annals.standalone.postgres.DatabaseParts;
import annals.standalone.start.Settings;
import io.r2dbc.pool.ConnectionPool;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The query side: projections, the readers of what they fill, and the threads they run on. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackages = "annals.query", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class ReadModelParts {

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
            PushedEventStore store, ConnectionPool projectionConnections, CommitFeed feed, Settings settings) {
        return new ReadModels(store, projectionConnections, feed, node(settings), DatabaseParts.CLAIM_TIMEOUT, WORKERS);
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

    @Bean
    PastEvents pastEvents(
            EventLog log, DataSource eventLogConnections, ConnectionPool queryConnections, CommitFeed feed) {
        var present = new ReadModelReader(queryConnections, feed, PATIENCE, RECHECK);
        return new PostgresqlPastEvents(log, new EventTimes(eventLogConnections, "occurredAt"), new Relatives(present));
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

    /** One process at a time holds a data directory, so it tells the processes on one database apart. */
    private static String node(Settings settings) {
        return "standalone-"
                + UUID.nameUUIDFromBytes(settings.dataDirectory().toString().getBytes(StandardCharsets.UTF_8));
    }
}
