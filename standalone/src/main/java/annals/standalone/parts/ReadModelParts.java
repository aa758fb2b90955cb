package annals.standalone.parts;

import annals.postgresql.eventlog.PushedEventStore;
import annals.postgresql.projection.CommitFeed;
import annals.postgresql.projection.ReadModelReader;
import annals.postgresql.projection.ReadModels;
import annals.postgresql.projection.Rows;
import annals.query.shared.Projection;
import annals.standalone.postgres.DatabaseParts;
import annals.standalone.start.Settings;
import io.r2dbc.pool.ConnectionPool;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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
    ReadModelReader readModelReader(ConnectionPool queryConnections, CommitFeed feed) {
        return new ReadModelReader(queryConnections, feed, PATIENCE, RECHECK);
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
