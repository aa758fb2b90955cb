package annals.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.benchmarks.annals.CopyPeople;
import annals.benchmarks.annals.ManyTouchpoints;
import annals.benchmarks.measure.BenchServer;
import annals.benchmarks.side.Bulk;
import annals.benchmarks.side.Sides;
import annals.benchmarks.timeline.Timeline;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The alternatives really do what they are measured for, on a durable server. */
class ContendersTest {

    private static final int CALLERS = 8;
    private static final int OPERATIONS = 10;
    private static final int HISTORIES = 64 * 200;
    private static final int PEOPLE = 1_000;
    private static final String AXON = "DomainEventEntry";
    private static final String PEKKO = "event_journal";

    private static @Nullable BenchServer server;
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(CALLERS);
    private static int databases;

    @BeforeAll
    static void start() throws Exception {
        server = BenchServer.start(Path.of("target/contenders"));
    }

    @AfterAll
    static void stop() throws Exception {
        THREADS.shutdownNow();
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "axon/w1-append, " + AXON,
        "axon-tuned/w1-append, " + AXON,
        "axon/w1-http, " + AXON,
        "pekko/w1-append, " + PEKKO,
        "pekko-kept/w1-append, " + PEKKO
    })
    void eachAppendIsInTheStoreWhenItReturns(String name, String table) throws Exception {
        Database database = database();
        try (var side = Sides.named(name)) {
            side.prepare(database, 1);
            for (int done = 1; done <= OPERATIONS; done++) {
                side.operate(0);
                assertThat(rows(database, "select count(*) from " + table)).isEqualTo(done);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"axon/w2, " + AXON, "axon-tuned/w2, " + AXON, "pekko/w2, " + PEKKO})
    void aTicketsHistoryIsReadAfterEachAction(String name, String table) throws Exception {
        Database database = database();
        try (var side = Sides.named(name)) {
            side.prepare(database, 1);
            for (int done = 1; done <= OPERATIONS; done++) {
                side.operate(0);
            }
        }
        assertThat(rows(database, "select count(*) from " + table)).isEqualTo(HISTORIES + OPERATIONS);
    }

    /** The side counts when it is closed, and throws if an update was lost. */
    @ParameterizedTest
    @ValueSource(strings = {"axon/w3", "axon-tuned/w3", "pekko/w3"})
    void eightWritersOfADealLoseNoUpdate(String name) throws Exception {
        try (var side = Sides.named(name)) {
            side.prepare(database(), CALLERS);
            var writers = new ArrayList<Callable<Void>>();
            for (int i = 0; i < CALLERS; i++) {
                int caller = i;
                writers.add(() -> {
                    for (int done = 0; done < OPERATIONS; done++) {
                        side.operate(caller);
                    }
                    return null;
                });
            }
            for (var writer : THREADS.invokeAll(writers)) {
                writer.get();
            }
        }
    }

    /** The control: one move is taken out of the store again. */
    @ParameterizedTest
    @CsvSource({
        "annals/w3, event_log.event, position",
        "axon/w3, " + AXON + ", globalIndex",
        "pekko/w3, " + PEKKO + ", ordering"
    })
    void aMoveThatSucceededAndIsNotInTheStoreIsNoticed(String name, String table, String place) throws Exception {
        Database database = database();
        var side = Sides.named(name);
        side.prepare(database, 1);
        for (int done = 0; done < OPERATIONS; done++) {
            side.operate(0);
        }
        execute(database, "delete from %1$s where %2$s = (select max(%2$s) from %1$s)".formatted(table, place));
        assertThatThrownBy(side::close).hasMessageContaining(" moves succeeded, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"floor/w6", "axon-tuned/w6", "pekko/w6"})
    void theTimelineHasARowForEachEvent(String name) throws Exception {
        Database database = database();
        try (var side = (Bulk) Sides.named(name)) {
            side.prepare(database, 1);
            side.operate(0);
            assertThat(rows(database, Timeline.COUNT)).isEqualTo(side.size());
            assertThat(rows(database, "select count(distinct customer_id) from timeline"))
                    .isEqualTo(1_000);
        }
    }

    @Test
    void theFloorOfAnImportHasTwoEventsForEachPerson() throws Exception {
        Database database = database();
        try (var side = CopyPeople.of(PEOPLE)) {
            side.prepare(database, 1);
            side.operate(0);
            assertThat(rows(database, "select count(*) from floor_event")).isEqualTo(2L * PEOPLE);
            assertThat(rows(database, "select count(distinct payload) from floor_event where payload like '%\"~\"%'"))
                    .isEqualTo(2L * PEOPLE);
        }
    }

    @Test
    void touchpointsThatAreRepeatedHaveIdsAndPositionsOfTheirOwn() throws Exception {
        Database database = database();
        try (var side = Sides.named("annals-full/w1-append")) {
            side.prepare(database, 1);
            for (int done = 0; done < OPERATIONS; done++) {
                side.operate(0);
            }
            ManyTouchpoints.repeat(database, 2);
            side.operate(0);
        }
        String events = "from event_log.event";
        assertThat(rows(database, "select max(position) " + events)).isEqualTo(3 * OPERATIONS);
        assertThat(rows(
                        database,
                        "select count(distinct aggregate_id) " + events
                                + " where payload like '%' || aggregate_id || '%'"))
                .isEqualTo(3 * OPERATIONS + 1);
    }

    private static Database database() throws SQLException {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server.create("contender_" + databases++);
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection = DatabaseParts.unpooled(database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long rows(Database database, String query) throws SQLException {
        try (var connection = DatabaseParts.unpooled(database).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
