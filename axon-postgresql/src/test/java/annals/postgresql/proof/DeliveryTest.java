package annals.postgresql.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class DeliveryTest {

    @TempDir
    private Path directory;

    private final ProofDatabase db = new ProofDatabase();
    private final Queue<Integer> answers = new ArrayDeque<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer witness;

    @BeforeEach
    void listen() throws IOException {
        witness = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        witness.createContext("/", this::receive);
        witness.start();
    }

    @AfterEach
    void close() {
        witness.stop(0);
        db.close();
    }

    @Test
    void everyCheckpointArrivesInOrderAsItStandsInTheFileAlsoAfterRefusals() throws Exception {
        answers.addAll(List.of(503, 302));
        var delivery = new Delivery(db.unpooled(), address());
        delivery.start();
        try (var follower = new TestFollower(db, directory)) {
            for (int i = 1; i <= 3; i++) {
                db.append(5, new Random(i));
                follower.wake();
                TestFollower.awaitSigned(db, 5L * i);
                delivery.wake();
            }
            TestFollower.await(
                    () -> received.size() == FollowerTest.published(directory).size()
                            && received.size() == db.number("select count(*) from proof.checkpoint"));
        } finally {
            delivery.stop();
        }
        assertThat(received).isEqualTo(Files.readAllLines(directory.resolve("checkpoints.jsonl")));
    }

    @Test
    void whatWasAcknowledgedIsNotSentAgainByTheNextProcess() throws Exception {
        for (int process = 1; process <= 2; process++) {
            db.append(5, new Random(process));
            try (var follower = new TestFollower(db, directory)) {
                follower.wake();
                TestFollower.awaitSigned(db, 5L * process);
            }
            var delivery = new Delivery(db.unpooled(), address());
            delivery.start();
            delivery.wake();
            TestFollower.await(() -> db.number("select coalesce(max(size), 0) from proof.delivery")
                    == db.number("select max(size) from proof.checkpoint"));
            delivery.stop();
            assertThat(received).hasSize(FollowerTest.published(directory).size());
        }
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + witness.getAddress().getPort() + "/witness");
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Integer refusal = answers.poll();
        if (refusal == null) {
            received.add(body);
        }
        exchange.getResponseHeaders().set("Location", "/elsewhere");
        exchange.sendResponseHeaders(refusal == null ? 204 : refusal, -1);
        exchange.close();
    }
}
