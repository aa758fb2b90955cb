package annals.node.access;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.ChildProcess;
import annals.postgresql.TestPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whoever brings the events into the log may be killed at any moment; {@code -Doutbox.kills} for a campaign. */
class OutboxKillTest {

    private static final int EVENTS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void killedAgainAndAgainTheRelayTellsEveryEventOnce() {
        long seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        try (var box = new OutboxLog(OutboxLog.empty())) {
            box.note(EVENTS);
            for (int kill = 0; kill < Integer.getInteger("outbox.kills", 2); kill++) {
                killAfter(1 + random.nextInt(5), box);
            }
            assertThat(box.waiting.first()).as("seed %d", seed).isNotEmpty();
            box.relay().relayAll();
            assertThat(box.told()).as("seed %d", seed).hasSize(EVENTS).doesNotHaveDuplicates();
            assertThat(box.waiting.first()).isEmpty();
        }
    }

    private static void killAfter(int events, OutboxLog box) {
        var command = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                MortalRelay.class.getName(),
                String.valueOf(TestPostgres.port()),
                box.database.name());
        try (var relay = ChildProcess.start(command, Map.of())) {
            long first = box.waiting.first().get(0).id();
            relay.awaitLine(line -> line.equals("appended " + (first + events)), PATIENCE);
        }
    }
}
