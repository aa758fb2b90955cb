package annals.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import annals.benchmarks.side.SideProcess;
import annals.node.postgres.DatabaseParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BenchServerTest {

    /** The rest does its work in {@code ContendersTest}. */
    private static final List<String> SIDES =
            List.of("annals/w1-append", "annals-full/w2", "annals/w3", "axon/w1-append", "pekko/w1-append");

    private static final Path DIRECTORY = Path.of("target/runs").toAbsolutePath();

    @SuppressWarnings("NullAway.Init")
    private BenchServer server;

    @BeforeAll
    void start() throws IOException {
        server = BenchServer.start(DIRECTORY);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aDatabaseThatMayLoseTransactionsIsNotMeasured() throws SQLException {
        var database = server.create("durable");
        assertThatCode(() -> BenchServer.requireDurable(database)).doesNotThrowAnyException();
        try (var connection = DatabaseParts.unpooled(database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter database durable set synchronous_commit = off");
        }
        assertThatThrownBy(() -> BenchServer.requireDurable(database)).hasMessageContaining("synchronous_commit");
    }

    @Test
    void aServerWhoseFilesAreInMemoryIsRefused() throws IOException {
        Path memory = Path.of("/dev/shm");
        assumeThat(Files.isDirectory(memory)
                        && Files.getFileStore(memory).type().equals("tmpfs"))
                .as("there is a disk in memory")
                .isTrue();
        assertThatThrownBy(() -> BenchServer.start(memory)).hasMessageContaining("tmpfs");
    }

    @Test
    void sidesOfEachKindDoTheirWorkAndTheServerNotesWhatItCosts() throws Exception {
        for (String name : SIDES) {
            var database = server.create(name.replace('/', '-'));
            try (var side = SideProcess.start(name, database, 2, DIRECTORY.resolve("side-test.log"))) {
                var before = server.counters(database);
                var block = side.run(0.3);
                var spent = server.counters(database).since(before);
                assertThat(block.failures()).as("%s: %s", name, block.failure()).isZero();
                assertThat(block.operations()).as(name).isPositive();
                var latencies = Latencies.of(block);
                assertThat(latencies.p50()).isPositive().isLessThanOrEqualTo(latencies.p99());
                assertThat(spent.walBytes()).as(name).isGreaterThan(block.operations() * 100);
            }
        }
    }

    @Test
    void theOrderIsThereAndBack() throws Exception {
        var passes = new Passes(server);
        for (String name : List.of("first", "second")) {
            var database = server.create(name);
            passes.add(new Named(name), database);
        }
        var series = passes.run(2, 0, who -> {});
        assertThat(series.samples()).extracting(Sample::contender).startsWith("first", "second", "second", "first");
    }
}
