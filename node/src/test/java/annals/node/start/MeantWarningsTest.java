package annals.node.start;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.postgres.Database;
import annals.node.postgres.Migrations;
import annals.node.postgres.Migrations.Part;
import annals.postgresql.TestPostgres;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** On Flyway's own messages, so that a release of Flyway that words them otherwise is noticed. */
class MeantWarningsTest {

    private static final Logger FLYWAY = (Logger) LoggerFactory.getLogger("org.flywaydb");

    private final Database database = new Database(
            "127.0.0.1", TestPostgres.port(), TestPostgres.newDatabase(), "postgres", "postgres", "disable");
    private final ListAppender<ILoggingEvent> all = new ListAppender<>();
    private final ListAppender<ILoggingEvent> shown = new ListAppender<>();

    @BeforeEach
    void listen() {
        shown.addFilter(new MeantWarnings());
        List.of(all, shown).forEach(appender -> {
            appender.start();
            FLYWAY.addAppender(appender);
        });
    }

    @AfterEach
    void stopListening() {
        List.of(all, shown).forEach(FLYWAY::detachAppender);
    }

    @Test
    void thatMigrationsMayComeOutOfOrderIsKeptBack() {
        migrate("db/test-release/installed");
        assertThat(all.list).anyMatch(told -> told.getMessage().contains("outOfOrder"));
        assertThat(shown.list).isEmpty();
    }

    @Test
    void thatTheTablesAreNewerThanTheProductIsTold() {
        migrate("db/test-release");
        migrate("db/test-release/installed/customer");
        assertThat(shown.list).anyMatch(told -> told.getMessage().contains("newer than the latest available"));
    }

    private void migrate(String release) {
        Migrations.run(database, List.of(new Part(release, "read_model")));
    }
}
