package annals.axonserver.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@SuppressWarnings("NullAway.Init")
class ServerKillTest {

    private static final Logger LOG = LoggerFactory.getLogger(ServerKillTest.class);
    private static final int WRITERS = 16;

    @TempDir
    private Path folder;

    @Test
    void everythingConfirmedIsThereAfterAKill() throws Exception {
        try (var server = StubProcess.in(folder, false)) {
            var confirmed = killedUnderWriters(server);
            tear();
            server.restart();
            var stored = stored(server, confirmed.size());

            LOG.info("{} confirmed, {} stored, {} lost", confirmed.size(), stored.size(), lost(confirmed, stored));
            assertThat(lost(confirmed, stored)).isZero();
            assertThat(stored.size() - confirmed.size()).as("on their way").isBetween(0, WRITERS);
        }
    }

    /** The control: the same check finds a server that promises what is not on disk. */
    @Test
    void aServerThatConfirmsBeforeTheSyncIsFoundOut() throws Exception {
        try (var server = StubProcess.in(folder, true)) {
            var confirmed = killedUnderWriters(server);
            tear();
            server.restart();
            var stored = stored(server, 0);

            LOG.info("before sync: {} confirmed, {} lost", confirmed.size(), lost(confirmed, stored));
            assertThat(lost(confirmed, stored)).isPositive();
        }
    }

    private static Set<String> killedUnderWriters(StubProcess server) {
        var confirmed = new ConcurrentLinkedQueue<String>();
        try (var client = new Client(server.address(), "writers")) {
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> CompletableFuture.runAsync(
                            () -> writeUntilItFails(client, "note " + writer, confirmed),
                            task -> Streams.daemon(task, "writer").start()))
                    .toList();
            Waiting.until(() -> confirmed.size() > 500);
            server.kill();
            writers.forEach(CompletableFuture::join);
        }
        return new HashSet<>(confirmed);
    }

    private static void writeUntilItFails(Client client, String note, ConcurrentLinkedQueue<String> confirmed) {
        try {
            for (int sequence = 0; ; sequence++) {
                client.events().publish(Client.event(note, sequence));
                confirmed.add(note + "/" + sequence);
            }
        } catch (RuntimeException e) {
            LOG.debug("{} ends", note, e);
        }
    }

    /** As a crash in the middle of a write leaves the file. */
    private void tear() throws IOException {
        byte[] begun = {0, 0, 1, 0, 0, 0, 0, 0, 12, 34, 56, 78, 10, 3, 9};
        Files.write(folder.resolve(StubServer.FILE), begun, StandardOpenOption.APPEND);
    }

    private static List<Object> stored(StubProcess server, int atLeast) throws InterruptedException {
        var stored = new ArrayList<>();
        var tokens = new ArrayList<Long>();
        try (var client = new Client(server.address(), "reader");
                BlockingStream<TrackedEventMessage<?>> stream = client.events().openStream(null)) {
            var head = client.events().createHeadToken();
            long end = head == null ? 0 : head.position().orElseThrow() + 1;
            assertThat(end).isGreaterThanOrEqualTo(atLeast);
            while (stored.size() < end && stream.hasNextAvailable(20, TimeUnit.SECONDS)) {
                var event = stream.nextAvailable();
                tokens.add(event.trackingToken().position().orElseThrow());
                stored.add(event.getPayload());
            }
            assertThat(tokens).isEqualTo(LongStream.range(0, end).boxed().toList());
        }
        return stored;
    }

    private static long lost(Set<String> confirmed, List<Object> stored) {
        var there = new HashSet<>(stored);
        return confirmed.stream().filter(event -> !there.contains(event)).count();
    }
}
