package annals.postgresql.projection;

import static org.assertj.core.api.Assertions.assertThat;

import annals.postgresql.eventlog.MortalPostgres;
import annals.postgresql.projection.TestLog.Opened;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever reads the log learns of a database that is away: one line, not a stack for each try. */
class OutageTest {

    private final TestLog log = new TestLog();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final MortalPostgres server;
    private final ProjectionDatabase db;
    private final TestNode node;
    private final Told told = new Told();

    OutageTest(@TempDir Path directory) throws IOException {
        server = new MortalPostgres(directory.resolve("data"));
        db = new ProjectionDatabase(server.port(), "postgres");
        node = new TestNode(db, log, "n1", 1, event -> {
            if (broken.get()) {
                throw new IllegalStateException("no such stage");
            }
        });
    }

    @BeforeEach
    void start() throws SQLException {
        execute(ProjectionDatabase.TABLES);
        execute(DealsProjection.DDL);
        node.deals.start();
        log.publish(new Opened(1, "before"));
        node.catchUp(log);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = server.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @AfterEach
    void end() throws IOException {
        told.close();
        node.close();
        db.pool.dispose();
        server.close();
    }

    @Test
    void aReadModelTellsOfEachOutageOnceHoweverOftenItTries() throws Exception {
        for (int outage = 1; outage <= 2; outage++) {
            server.die("KILL");
            log.publish(new Opened(outage * 10L, "meanwhile"));
            for (int attempt = 0; attempt < 3; attempt++) {
                told.await(event -> isOutage(event) && event.getLevel() == Level.DEBUG);
            }
            assertThat(told.warnings()).hasSize(outage).allSatisfy(OutageTest::isOneLineThatHelps);
            server.resurrect();
            node.catchUp(log);
        }
    }

    @Test
    void detailsAreThereForWhoeverAsksForThem() throws Exception {
        server.die("QUIT");
        log.publish(new Opened(10, "meanwhile"));
        var detail = told.await(event -> isOutage(event) && event.getLevel() == Level.DEBUG);
        assertThat(detail.getThrowableProxy()).isNotNull();
        server.resurrect();
        node.catchUp(log);
    }

    @Test
    void aLogThatIsAwayIsToldInTheSameWords() throws Exception {
        log.fault = event -> {
            throw new IllegalStateException("cannot read", new SQLException("Connection refused", "08001"));
        };
        log.publish(new Opened(10, "meanwhile"));
        for (int attempt = 0; attempt < 2; attempt++) {
            told.await(event -> isOutage(event) && event.getLevel() == Level.DEBUG);
        }
        assertThat(told.warnings()).isNotEmpty().allSatisfy(OutageTest::isOneLineThatHelps);
        log.fault = event -> event;
        node.catchUp(log);
    }

    @Test
    void aFaultKeepsItsStack() throws Exception {
        broken.set(true);
        log.publish(new Opened(10, "poison"));
        var fault = told.await(event -> event.getLevel() == Level.ERROR);
        assertThat(fault.getFormattedMessage()).contains("stopped at position 1", "no such stage");
        assertThat(fault.getThrowableProxy()).isNotNull();
        broken.set(false);
        node.catchUp(log);
    }

    private static boolean isOutage(ILoggingEvent event) {
        return event.getLoggerName().equals(Outages.class.getName());
    }

    private static void isOneLineThatHelps(ILoggingEvent event) {
        assertThat(event.getLevel()).isEqualTo(Level.WARN);
        assertThat(event.getFormattedMessage())
                .startsWith(DealsProjection.NAME + " waits for the database")
                .contains("goes on where it stood")
                .containsPattern("(?i)connect|terminat")
                .doesNotContain("\n");
        assertThat(event.getThrowableProxy()).isNull();
    }
}
