package annals.postgresql.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManyWritersTest {

    private static final int WRITERS = 64;
    private static final int EACH = 50;

    private final LogDatabase database = LogDatabase.create();
    private final EventLog log = database.open();
    private final EventLog other = database.open();
    private final PushedEventStore store = new PushedEventStore(log);
    private final PushedEventStore otherStore = new PushedEventStore(other);
    private final Writers writers = new Writers();
    private final AtomicInteger next = new AtomicInteger();

    @AfterEach
    void close() {
        writers.close();
        store.shutDown();
        otherStore.shutDown();
        log.close();
        other.close();
        database.close();
    }

    @Test
    void aReaderAtTheTailSeesEveryPositionOnceAndInOrder() throws Exception {
        var seen = tail(store, WRITERS * EACH);
        writers.start(WRITERS, () -> writeTo(store));

        assertThat(writers.finish()).isEqualTo(WRITERS);
        assertThat(seen.get(30, TimeUnit.SECONDS)).isEqualTo(upTo(WRITERS * EACH));
    }

    @Test
    void twoProcessesShareOneLogWithoutHoles() throws Exception {
        var wakeUp = new WakeUp(database.dataSource(), store);
        wakeUp.start();
        var seen = tail(store, 2 * WRITERS / 2 * EACH);
        writers.start(WRITERS / 2, () -> writeTo(store));
        writers.start(WRITERS / 2, () -> writeTo(otherStore));

        assertThat(writers.finish()).isEqualTo(WRITERS);
        assertThat(seen.get(30, TimeUnit.SECONDS)).isEqualTo(upTo(WRITERS * EACH));
        wakeUp.stop();
    }

    private boolean writeTo(PushedEventStore target) {
        int writer = next.getAndIncrement();
        for (int i = 0; i < EACH; i++) {
            target.publish(Noted.on("note " + writer, i));
        }
        return true;
    }

    private static CompletableFuture<List<Long>> tail(PushedEventStore store, int count) {
        return CompletableFuture.supplyAsync(() -> {
            var seen = new ArrayList<Long>();
            try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
                while (seen.size() < count && stream.hasNextAvailable(20, TimeUnit.SECONDS)) {
                    seen.add(stream.nextAvailable().trackingToken().position().orElseThrow());
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return seen;
        });
    }

    private static List<Long> upTo(int count) {
        return LongStream.range(0, count).boxed().toList();
    }
}
