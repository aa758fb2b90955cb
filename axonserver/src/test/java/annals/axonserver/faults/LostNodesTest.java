package annals.axonserver.faults;

import static org.assertj.core.api.Assertions.assertThat;

import annals.axonserver.CommandNode;
import annals.axonserver.QueryNode;
import annals.axonserver.log.AxonServerEvents;
import annals.axonserver.log.ConnectedServer;
import annals.node.Await;
import annals.postgresql.Tally;
import annals.postgresql.TestPostgres;
import annals.postgresql.eventlog.EventLogReader;
import annals.postgresql.eventlog.StoredEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Under 64 writers the server, a command node or a query node dies or hangs at a random moment; with
 * {@code -Dannals.kills=20}, more often, and with {@code -Dannals.axonserver.start}, on a real server.
 */
@SuppressWarnings("NullAway.Init")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostNodesTest {

    private static final Logger LOG = LoggerFactory.getLogger(LostNodesTest.class);
    private static final int KILLS = Integer.getInteger("annals.kills", 1);
    private static final int CONTACTS = 400;
    private static final int CUSTOMERS = 16;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(4);

    private final long seed = Long.getLong("annals.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final String database = TestPostgres.newDatabase();

    private MortalServer server;
    private List<MortalNode> commandNodes;
    private List<MortalNode> queryNodes;
    private Writers writers;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        LOG.info("-Dannals.seed={} repeats this run's moments", seed);
        server = new MortalServer(Files.createDirectories(folder.resolve("server")));
        var shared = Map.of(
                "ANNALS_KEYS_DIR",
                folder.resolve("keys").toString(),
                "ANNALS_AXONSERVER",
                server.address(),
                "ANNALS_ADMIN_TOKEN",
                Writers.TOKEN,
                "ANNALS_POSTGRES_URL",
                "postgresql://postgres:postgres@127.0.0.1:" + TestPostgres.port() + "/" + database);
        var first = new MortalNode(CommandNode.class, shared).awaitReady();
        commandNodes = List.of(first, new MortalNode(CommandNode.class, shared));
        queryNodes = List.of(new MortalNode(QueryNode.class, shared), new MortalNode(QueryNode.class, shared));
        commandNodes.forEach(MortalNode::awaitReady);
        queryNodes.forEach(MortalNode::awaitReady);
        writers = new Writers(commandNodes, CUSTOMERS);
    }

    @AfterAll
    void stop() {
        writers.close();
        queryNodes.forEach(MortalNode::close);
        commandNodes.forEach(MortalNode::close);
        server.close();
    }

    @Test
    void aServerThatIsKilledUnderLoadLosesNothingItConfirmed() throws Exception {
        repeatedly(() -> {
            server.kill();
            server.restart();
        });
        assertThat(writers.refusals())
                .as("no other refusal than to come back, or that the first try is still under way")
                .allMatch(it -> it.startsWith("503 ") || it.equals("409 IDEMPOTENCY_KEY_IN_FLIGHT"));
    }

    @Test
    void theOtherCommandNodeTakesOverFromOneThatIsKilledAndThatOneRejoins() throws Exception {
        repeatedly(() -> {
            var node = any(commandNodes);
            node.kill();
            node.startAgain();
        });
    }

    @Test
    void theOtherQueryNodeTakesOverFromOneThatIsKilled() throws Exception {
        repeatedly(() -> {
            var node = any(queryNodes);
            node.kill();
            node.startAgain();
        });
    }

    @Test
    void theOtherQueryNodeTakesOverFromOneThatHangs() throws Exception {
        repeatedly(() -> {
            var hanging = any(queryNodes);
            hanging.signal("STOP");
            try {
                long promised = writers.ledger().promises();
                Await.that(() -> onTheTimeline() >= promised, LONG_ENOUGH);
            } finally {
                hanging.signal("CONT");
            }
        });
    }

    @Test
    void nodesThatAreRestartedInTurnLoseNothing() throws Exception {
        repeatedly(
                () -> Stream.concat(queryNodes.stream(), commandNodes.stream()).forEach(node -> {
                    node.stop();
                    node.startAgain();
                }));
    }

    private MortalNode any(List<MortalNode> nodes) {
        return nodes.get(random.nextInt(nodes.size()));
    }

    private void repeatedly(Runnable trouble) throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            underLoad(trouble);
            assertEveryPromiseIsKept();
        }
    }

    private void underLoad(Runnable trouble) throws ExecutionException, InterruptedException {
        int before = writers.ledger().promises();
        int moment = before + 1 + random.nextInt(CONTACTS / 2);
        var load = writers.record(CONTACTS);
        Await.that(() -> writers.ledger().promises() >= moment, LONG_ENOUGH);
        trouble.run();
        Writers.await(load);
        assertThat(writers.ledger().promises()).isEqualTo(before + CONTACTS);
    }

    private void assertEveryPromiseIsKept() throws SQLException {
        var onServer = onServer();
        var copied = new EventLogReader(TestPostgres.dataSource(database));
        Await.that(() -> copied.head() + 1 >= onServer.size(), LONG_ENOUGH);
        assertThat(copied.read(0, onServer.size(), List.of(), null))
                .as("the copy, position for position")
                .isEqualTo(onServer);
        var held = held(onServer);
        assertThat(writers.ledger().lies(held)).isEmpty();
        Await.that(() -> onTheTimeline() == held.size(), LONG_ENOUGH);
        new Tally(
                        writers.ledger().promises(),
                        0,
                        0,
                        0,
                        0,
                        held.size() - writers.ledger().promises())
                .tell(onServer.size() + " events");
    }

    private List<StoredEvent> onServer() {
        var connections = ConnectedServer.to(server.address());
        try {
            var events = new AxonServerEvents(connections::getConnection);
            List<StoredEvent> all = new ArrayList<>();
            for (var batch = events.after(-1, 1_000); !batch.isEmpty(); batch = events.after(all.size() - 1, 1_000)) {
                all.addAll(batch);
            }
            return all;
        } finally {
            connections.shutdown();
        }
    }

    private static List<String> held(List<StoredEvent> events) {
        return events.stream()
                .filter(event -> event.type().equals("crm.customer.touchpoint.recorded"))
                .map(event -> event.metadata().replaceFirst("(?s).*\"idempotencyKey\":\"([^\"]+)\".*", "$1"))
                .map(key -> key.replace('-', ' '))
                .toList();
    }

    private long onTheTimeline() {
        try (var connection = TestPostgres.dataSource(database).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from read_model.customer_timeline where text like '%contact %'")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
