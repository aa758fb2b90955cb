package annals.node.reads;

import annals.http.Problem;
import annals.http.ProblemSource;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import annals.node.postgres.Migrations;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.result.method.annotation.ResponseBodyResultHandler;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityResultHandler;

/** The record of who read what is known of customers. The query side. */
@Configuration(proxyBeanMethods = false)
public class ReadParts {

    /** The tables that these parts need. */
    public static final Migrations.Part TABLES = new Migrations.Part("db/audit", "audit");

    /** Beyond so many rows on their way to the disk, reads are refused. */
    private static final int MOST_WAITING = 20_000;

    /** Nobody waits longer for an answer that cannot be given. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** One connection for one writer, which no crowd of commands or questions can take. */
    @Bean(destroyMethod = "close", defaultCandidate = false)
    HikariDataSource readConnections(Database database) {
        var source = DatabaseParts.unpooled(database);
        source.setApplicationName("annals-reads");
        source.setSocketTimeout((int) PATIENCE.multipliedBy(5).toSeconds());
        var config = new HikariConfig();
        config.setPoolName("reads");
        config.setDataSource(source);
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @Bean
    ReadWriter readWriter(@Qualifier("readConnections") HikariDataSource readConnections) {
        return new ReadWriter(new ReadLog(readConnections), MOST_WAITING);
    }

    @Bean
    ReadRecorder readRecorder(ReadWriter writer, Clock clock) {
        return new ReadRecorder(writer, clock);
    }

    @Bean
    RunningReads runningReads(ReadWriter writer, ReadRecorder recorder) {
        return new RunningReads(writer, recorder);
    }

    @Bean
    RecordedAnswers recordedAnswers(
            ReadRecorder recorder, ResponseEntityResultHandler entities, ResponseBodyResultHandler bodies) {
        return new RecordedAnswers(recorder, entities, bodies);
    }

    @Bean
    ReadsController readsController(@Qualifier("queryConnections") ConnectionFactory connections) {
        return new ReadsController(connections);
    }

    @Bean
    ProblemSource readProblems() {
        return error -> isNotRecorded(error) ? Optional.of(ReadNotRecorded.problem()) : Optional.<Problem>empty();
    }

    private static boolean isNotRecorded(Throwable error) {
        return error instanceof ReadNotRecorded || error.getCause() instanceof ReadNotRecorded;
    }
}
