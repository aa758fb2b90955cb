package annals.postgresql.projection;

import static annals.postgresql.projection.TailedEntries.PATIENCE;
import static annals.postgresql.projection.TailedEntries.positions;
import static org.assertj.core.api.Assertions.assertThat;

import annals.postgresql.projection.TailedEntries.Entry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class LiveTailTest {

    private final TailedEntries entries = new TailedEntries();
    private final LiveTail<Integer, Entry> tail = entries.tail(1000);

    @AfterEach
    void stop() {
        entries.close();
    }

    @Test
    void aSubscriberGetsWhatIsThereAndThenWhatComes() {
        entries.publish(1, 2, 3);
        StepVerifier.create(tail.after(-1).map(Entry::position))
                .expectNext(0L, 1L, 1L, 2L, 2L, 2L)
                .then(() -> entries.publish(1, 0, 2))
                .expectNext(3L, 5L, 5L)
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void aSubscriberThatComesBackWithTheLastPositionMissesAndRepeatsNothing() {
        entries.publish(2, 2, 2);
        StepVerifier.create(tail.after(-1).take(4).collectList())
                .expectNextCount(1)
                .expectComplete()
                .verify(PATIENCE);
        entries.publish(2, 2);
        StepVerifier.create(tail.after(1).map(Entry::position).take(6))
                .expectNext(2L, 2L, 3L, 3L, 4L, 4L)
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void aPositionWithMoreEntriesThanAPageStaysWhole() {
        entries.publish(3, 900, 2);
        assertThat(positions(tail, -1, 905)).hasSize(905).endsWith(1L, 2L, 2L);
        assertThat(positions(entries.tail(10), 0, 902)).startsWith(1L).endsWith(2L, 2L);
    }

    @Test
    void aSlowSubscriberFallsBackToPagesAndStillGetsEverything() {
        LiveTail<Integer, Entry> small = entries.tail(50);
        int events = 2000;
        StepVerifier.create(small.after(-1).map(Entry::position), 1)
                .then(() ->
                        entries.publish(LongStream.range(0, events).map(i -> 1).toArray()))
                .expectNext(0L)
                .then(() -> assertThat(positions(small, -1, events)).hasSize(events))
                .thenRequest(events)
                .expectNextSequence(LongStream.range(1, events).boxed().toList())
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void twoHundredSubscribersGetTheSameEntriesFromOneReadPerWakeUp() {
        int events = 100;
        entries.publish(1);
        List<Long> wanted = LongStream.rangeClosed(1, events).boxed().toList();
        Flux<List<Long>> all = Flux.range(0, 200)
                .flatMap(
                        i -> tail.after(0)
                                .map(Entry::position)
                                .take(events)
                                .collectList()
                                .subscribeOn(Schedulers.parallel()),
                        200);
        var before = new AtomicInteger();
        StepVerifier.create(all)
                .thenAwait(Duration.ofSeconds(1))
                .then(() -> {
                    before.set(entries.reads.get());
                    for (int i = 0; i < events; i++) {
                        entries.publish(1);
                    }
                })
                .thenConsumeWhile(wanted::equals)
                .expectComplete()
                .verify(PATIENCE);
        assertThat(entries.reads.get() - before.get()).isLessThan(3 * events);
    }

    @Test
    void aCancelledSubscriberLeavesNothingBehind() {
        StepVerifier.create(tail.after(-1))
                .thenAwait(Duration.ofMillis(200))
                .thenCancel()
                .verify(PATIENCE);
        entries.publish(1);
        entries.catchUp(0);
        int idle = entries.reads.get();
        entries.publish(1, 1, 1);
        entries.catchUp(3);
        assertThat(entries.reads).hasValue(idle);
        StepVerifier.create(tail.after(0).take(3))
                .expectNextCount(3)
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void aRebuildRepeatsNothingToThoseWhoHaveSeenIt() {
        entries.publish(1, 1, 1);
        StepVerifier.create(tail.after(-1).map(Entry::position))
                .expectNext(0L, 1L, 2L)
                .then(() -> {
                    entries.rebuild();
                    entries.publish(1);
                })
                .expectNext(3L)
                .thenCancel()
                .verify(PATIENCE);
    }
}
