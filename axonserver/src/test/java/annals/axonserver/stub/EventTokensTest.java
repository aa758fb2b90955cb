package annals.axonserver.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class EventTokensTest {

    private static final int WRITERS = 16;
    private static final int EACH = 50;

    @TempDir
    private Path folder;

    private final String a = "a " + UUID.randomUUID();
    private Target target;
    private Client client;

    @BeforeEach
    void start() throws IOException {
        target = Target.in(folder);
        client = new Client(target.address(), "client");
    }

    @AfterEach
    void stop() {
        client.close();
        target.close();
    }

    @Test
    void tokensAreGaplessAndInOrderFromAnyTokenOnWhileManyAppend() {
        long first = client.head();
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(writer ->
                        CompletableFuture.runAsync(() -> write(a + writer), runnable -> new Thread(runnable).start()))
                .toList();
        int half = WRITERS * EACH / 2;
        var fromTheFirst = CompletableFuture.supplyAsync(() -> client.tokens(first, WRITERS * EACH));
        var fromTheMiddle = CompletableFuture.supplyAsync(() -> client.tokens(first + half, half));
        writers.forEach(CompletableFuture::join);

        assertThat(fromTheFirst.join()).isEqualTo(range(first + 1, WRITERS * EACH));
        assertThat(fromTheMiddle.join()).isEqualTo(range(first + half + 1, half));
        assertThat(client.tokens(first, WRITERS * EACH)).isEqualTo(range(first + 1, WRITERS * EACH));
        assertThat(client.head()).isEqualTo(first + WRITERS * EACH);
    }

    @Test
    void aTokenAtATimeLeadsToTheEventsSince() throws InterruptedException {
        long head = client.head();
        client.events().publish(Client.event(a, 0));
        Instant between = Instant.now().plusMillis(1);
        Waiting.until(() -> Instant.now().isAfter(between.plusMillis(5)));
        client.events().publish(Client.event(a, 1), Client.event(a, 2));

        assertThat(Client.position(client.events().createTokenAt(between))).isEqualTo(head + 1);
        assertThat(Client.position(client.events().createTokenAt(Instant.now().plusSeconds(60))))
                .isEqualTo(head + 3);
        assertThat(client.events().createTokenAt(Instant.EPOCH)).isNull();
        assertThat(client.events().createTailToken()).isNull();
    }

    @Test
    void aTokenBehindTheEndWaitsForIt() throws InterruptedException {
        long head = client.head();
        try (var stream = client.events().openStream(new GlobalSequenceTrackingToken(head + 2))) {
            client.events().publish(Client.event(a, 0), Client.event(a, 1), Client.event(a, 2));
            client.events().publish(Client.event(a, 3));
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(head + 3);
        }
    }

    private void write(String aggregate) {
        for (int sequence = 0; sequence < EACH; sequence++) {
            client.events().publish(Client.event(aggregate, sequence));
        }
    }

    private static List<Long> range(long first, int count) {
        return LongStream.range(first, first + count).boxed().toList();
    }
}
