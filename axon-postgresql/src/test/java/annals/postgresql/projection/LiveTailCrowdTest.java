package annals.postgresql.projection;

import static annals.postgresql.projection.TailedEntries.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import annals.postgresql.projection.TailedEntries.Entry;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

/** Thousands may listen, each to something else: a live tail does for each only what concerns it. */
class LiveTailCrowdTest {

    private final TailedEntries entries = new TailedEntries();
    private final LiveTail<Integer, Entry> tail = entries.tail(1000);

    @AfterEach
    void stop() {
        entries.close();
    }

    @Test
    void aSubscriberOfOneSubjectGetsItsEntriesHoweverManyOthersCameBetween() {
        LiveTail<Integer, Entry> small = entries.tail(10);
        entries.publish(2, 1);
        entries.catchUp(1);
        StepVerifier.create(small.after(-1, 1).map(Entry::position))
                .expectNext(0L)
                .then(() -> assertThat(entries.readsOfOneNumber).hasPositiveValue())
                .then(() -> entries.publish(2))
                .expectNext(2L) // whoever is woken finds a tail that is warm
                .then(() -> entries.readsOfOneNumber.set(0))
                .then(() -> entries.publish(LongStream.range(0, 300).map(i -> 1).toArray()))
                .then(() -> entries.publish(2))
                .expectNext(303L)
                .then(() -> entries.publish(1, 2, 2))
                .expectNext(305L, 306L)
                .then(() -> assertThat(entries.readsOfOneNumber).hasValue(0))
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void subscribersOfOneSubjectComeAndGoWithoutTakingItFromEachOther() {
        entries.publish(1);
        StepVerifier.create(tail.after(0, 1).map(Entry::position))
                .then(() -> entries.publish(2))
                .expectNext(1L)
                .then(() -> assertThat(tail.after(0, 1).map(Entry::position).blockFirst(PATIENCE))
                        .isEqualTo(1L))
                .then(() -> entries.publish(2))
                .expectNext(2L)
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void aReadThatFailsEndsNobodysStream() {
        entries.publish(1, 2);
        entries.sql("alter table entry rename to entry_away");
        StepVerifier.create(tail.after(-1, 1).map(Entry::position))
                .then(() -> assertThat(tail.after(-1)
                                .take(Duration.ofMillis(200))
                                .collectList()
                                .block(PATIENCE))
                        .isEmpty())
                .then(() -> entries.sql("alter table entry_away rename to entry"))
                .expectNext(1L)
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void othersCanReadWhileAHundredSubscribersAreBehind() {
        entries.publish(1, 1, 1);
        entries.catchUp(2);
        Sinks.Empty<Void> release = Sinks.empty();
        entries.holdReadsUntil(release.asMono());
        var all = Flux.range(0, 100).flatMap(i -> tail.after(-1).take(3).count(), 100);
        StepVerifier.create(all)
                .then(() -> assertThat(entries.read().block(PATIENCE)).isTrue())
                .then(release::tryEmitEmpty)
                .thenConsumeWhile(three -> three == 3)
                .expectComplete()
                .verify(PATIENCE);
    }
}
