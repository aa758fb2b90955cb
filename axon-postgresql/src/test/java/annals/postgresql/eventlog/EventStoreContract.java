package annals.postgresql.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any store must do that the product is run or tested on. */
@SuppressWarnings("NullAway.Init")
public abstract class EventStoreContract {

    private PushedEventStore store;

    /** An engine without events that understands the event of these tests. */
    protected abstract EventStorageEngine newEngine();

    /** The names under which the events of these tests are stored. */
    protected static EventTypes types() {
        return Noted.types();
    }

    @BeforeEach
    void startEmpty() {
        store = new PushedEventStore(newEngine());
    }

    @AfterEach
    void stop() {
        store.shutDown();
    }

    @Test
    void eventsAreReadInTheOrderInWhichTheyWereAppended() {
        store.publish(Noted.series("a", 0, 3));
        store.publish(Noted.on("b", 0), Noted.on("a", 3));

        assertThat(textsAfter(store.createTailToken())).containsExactly("a/0", "a/1", "a/2", "b/0", "a/3");
    }

    @Test
    void aReaderGoesOnAfterTheLastEventThatItSaw() throws InterruptedException {
        store.publish(Noted.series("a", 0, 3));
        try (var stream = store.openStream(null)) {
            stream.nextAvailable();
            var token = stream.nextAvailable().trackingToken();
            assertThat(textsAfter(token)).containsExactly("a/2");
        }
    }

    @Test
    void theHeadTokenSkipsWhatIsThereAndNothingElse() {
        store.publish(Noted.series("a", 0, 3));
        var head = store.createHeadToken();
        store.publish(Noted.on("a", 3));

        assertThat(textsAfter(head)).containsExactly("a/3");
    }

    @Test
    void aTokenAtATimeLeadsToTheEventsRecordedSince() {
        var event = Noted.on("a", 0);
        store.publish(event);

        assertThat(textsAfter(store.createTokenAt(event.getTimestamp().minusSeconds(60))))
                .containsExactly("a/0");
        assertThat(textsAfter(store.createTokenAt(Instant.now().plusSeconds(60))))
                .isEmpty();
    }

    @Test
    void anAggregateIsReadFromAnySequenceNumber() {
        store.publish(Noted.series("a", 0, 4));
        store.publish(Noted.series("b", 0, 2));

        assertThat(store.readEvents("a", 2).asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(2L, 3L);
        assertThat(store.readEvents("b").asStream()).hasSize(2);
        assertThat(store.readEvents("unheard of").asStream()).isEmpty();
    }

    @Test
    void theLastSequenceNumberOfAnAggregateIsKnown() {
        store.publish(Noted.series("a", 0, 4));

        assertThat(store.lastSequenceNumberFor("a")).contains(3L);
        assertThat(store.lastSequenceNumberFor("unheard of")).isEmpty();
    }

    @Test
    void anEventComesBackWithEverythingItWasAppendedWith() throws InterruptedException {
        var event = Noted.on("a", 0).andMetaData(Map.of("actor", "ada"));
        store.publish(event);
        try (var stream = store.openStream(null)) {
            var read = (DomainEventMessage<?>) stream.nextAvailable();
            assertThat(read.getIdentifier()).isEqualTo(event.getIdentifier());
            assertThat(read.getPayload()).isEqualTo(event.getPayload());
            assertThat(read.getMetaData()).isEqualTo(event.getMetaData());
            assertThat(read.getType()).isEqualTo("Note");
            assertThat(read.getAggregateIdentifier()).isEqualTo("a");
            assertThat(read.getTimestamp()).isBetween(event.getTimestamp().minusMillis(1), event.getTimestamp());
        }
    }

    @Test
    void nothingIsAppendedByAUnitOfWorkThatIsRolledBack() {
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        store.publish(Noted.on("a", 0));
        unitOfWork.rollback();

        assertThat(textsAfter(store.createTailToken())).isEmpty();
    }

    @Test
    void aReaderIsCalledWhenSomethingWasCommitted() throws InterruptedException {
        var called = new CountDownLatch(1);
        try (var stream = store.openStream(null)) {
            assertThat(stream.setOnAvailableCallback(called::countDown)).isTrue();
            store.publish(Noted.on("a", 0));
            assertThat(called.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.hasNextAvailable(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    private List<String> textsAfter(@Nullable TrackingToken token) {
        var texts = new ArrayList<String>();
        try (var stream = store.openStream(token)) {
            while (stream.hasNextAvailable()) {
                EventMessage<?> event = stream.nextAvailable();
                texts.add(((Noted) event.getPayload()).text());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }
}
