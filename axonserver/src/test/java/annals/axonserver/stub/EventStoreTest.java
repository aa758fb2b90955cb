package annals.axonserver.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.event.util.GrpcExceptionParser;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class EventStoreTest {

    @TempDir
    private Path folder;

    private final String a = "a " + UUID.randomUUID();
    private final String b = "b " + UUID.randomUUID();
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
    void anAggregateIsReadAsItWasAppended() {
        client.events().publish(Client.event(a, 0), Client.event(a, 1));
        client.events().publish(Client.event(b, 0));
        client.events().publish(Client.event(a, 2));

        assertThat(payloads(a)).containsExactly(a + "/0", a + "/1", a + "/2");
        assertThat(client.events().readEvents(a, 1).asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(1L, 2L);
        assertThat(client.events().lastSequenceNumberFor(a)).contains(2L);
        assertThat(payloads("unheard of")).isEmpty();
        assertThat(client.events().lastSequenceNumberFor("unheard of")).isEmpty();
    }

    @Test
    void theEndOfARangeIsNotPartOfIt() throws InterruptedException {
        client.events().publish(Client.event(a, 0), Client.event(a, 1), Client.event(a, 2));

        var events = client.eventChannel().openAggregateStream(a, 0, 2);
        var sequences = new ArrayList<Long>();
        while (events.hasNext()) {
            sequences.add(events.next().getAggregateSequenceNumber());
        }
        assertThat(sequences).containsExactly(0L, 1L);
    }

    @Test
    void aNumberThatIsTakenIsAConflict() {
        client.events().publish(Client.event(a, 0), Client.event(a, 1));

        assertThat(refusal(() -> client.events().publish(Client.event(a, 1))))
                .isInstanceOf(ConcurrencyException.class)
                .hasMessageContaining("Invalid sequence number 1 for aggregate " + a + ", expected 2");
        assertThat(refusal(() -> client.events().publish(Client.event(a, 3))))
                .isInstanceOf(ConcurrencyException.class)
                .hasMessageContaining("Invalid sequence number 3 for aggregate " + a + ", expected 2");
        assertThat(payloads(a)).hasSize(2);
    }

    @Test
    void ofTwoAppendsAtOneNumberExactlyOneWins() throws Exception {
        for (int sequence = 0; sequence < 50; sequence++) {
            var barrier = new CyclicBarrier(2);
            var event = sequence;
            var racers = List.of(race(barrier, event), race(barrier, event));
            assertThat(racers.stream().filter(racer -> racer.join() == null)).hasSize(1);
        }
        assertThat(payloads(a)).hasSize(50);
    }

    private CompletableFuture<@Nullable Throwable> race(CyclicBarrier barrier, long sequence) {
        return CompletableFuture.supplyAsync(() -> refusal(() -> {
            barrier.await(10, TimeUnit.SECONDS);
            client.events().publish(Client.event(a, sequence));
        }));
    }

    @Test
    void aTransactionOverTwoAggregatesIsAllOrNothing() {
        client.events().publish(Client.event(b, 0));
        long head = client.head();

        assertThat(refusal(() -> client.events().publish(Client.event(a, 0), Client.event(b, 0))))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(payloads(a)).isEmpty();
        client.events().publish(Client.event(a, 0), Client.event(b, 1));
        assertThat(payloads(a)).hasSize(1);
        assertThat(payloads(b)).hasSize(2);
        assertThat(client.head()).isEqualTo(head + 2);
    }

    @Test
    void nothingIsAppendedByAUnitOfWorkThatIsRolledBack() {
        long head = client.head();
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        client.events().publish(Client.event(a, 0));
        unitOfWork.rollback();

        assertThat(payloads(a)).isEmpty();
        assertThat(client.head()).isEqualTo(head);
    }

    @Test
    void snapshotsAreReadNewestFirstAndOnlyForWhatWasAppended() throws Exception {
        client.events().publish(Client.event(a, 0), Client.event(a, 1), Client.event(a, 2));
        long head = client.head();
        client.events().storeSnapshot(Client.event(a, 0));
        Waiting.until(() -> snapshots(Long.MAX_VALUE).size() == 1);
        client.events().storeSnapshot(Client.event(a, 1));
        Waiting.until(() -> snapshots(Long.MAX_VALUE).size() == 2);

        assertThat(snapshots(Long.MAX_VALUE)).containsExactly(1L, 0L);
        assertThat(snapshots(1)).containsExactly(0L);
        assertThat(client.head()).isEqualTo(head);
        var events = client.eventChannel().openAggregateStream(a, true);
        assertThat(events.next().getAggregateSequenceNumber()).isEqualTo(1);
        assertThat(events.next().getAggregateSequenceNumber()).isEqualTo(2);
    }

    private List<Long> snapshots(long end) {
        return client.eventChannel()
                .loadSnapshots(a, 0, end, 10)
                .asStream()
                .map(event -> event.getAggregateSequenceNumber())
                .toList();
    }

    private List<Object> payloads(String aggregate) {
        return client.events()
                .readEvents(aggregate)
                .asStream()
                .<Object>map(event -> event.getPayload())
                .toList();
    }

    /** As the connector's own parser reads it: the event store throws what came from the wire. */
    private static @Nullable Throwable refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        return thrown == null ? null : GrpcExceptionParser.parse(thrown);
    }
}
