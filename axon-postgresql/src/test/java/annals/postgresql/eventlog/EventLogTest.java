package annals.postgresql.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.Message;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLogTest {

    private final LogDatabase database = LogDatabase.create();
    private final EventLog log = database.open();
    private final EventLogReader reader = new EventLogReader(database.dataSource());

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @Test
    void positionsStartAtZeroAndHaveNoHolesEvenAfterARefusedAppend() {
        assertThat(log.head()).isEqualTo(-1);
        log.appendEvents(Noted.series("a", 0, 3));
        assertThatThrownBy(() -> log.appendEvents(Noted.on("a", 2))).isInstanceOf(ConcurrencyException.class);
        log.appendEvents(Noted.on("a", 3));

        assertThat(positions()).containsExactly(0L, 1L, 2L, 3L);
        assertThat(log.head()).isEqualTo(3);
    }

    @Test
    void oneRefusedUnitOfWorkWritesNoneOfItsEvents() {
        log.appendEvents(Noted.on("a", 0));
        assertThatThrownBy(() -> log.appendEvents(Noted.on("b", 0), Noted.on("a", 0)))
                .isInstanceOf(ConcurrencyException.class);

        assertThat(log.lastSequenceNumberFor("b")).isEmpty();
    }

    @Test
    void theSameEventIsNotStoredTwice() {
        var once = Noted.on("a", 0);
        var again = new GenericDomainEventMessage<>("Note", "a", 1, once, once.getTimestamp());
        log.appendEvents(once);
        assertThatThrownBy(() -> log.appendEvents(again)).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void whetherAnEventIsInTheLogIsKnownByItsId() {
        var event = Noted.on("a", 0);
        var id = UUID.fromString(event.getIdentifier());
        assertThat(reader.contains(id)).isFalse();
        log.appendEvents(event);
        assertThat(reader.contains(id)).isTrue();
    }

    @Test
    void anEventOfNoAggregateIsStoredUnderItsOwnIdentifier() {
        var event = new GenericEventMessage<>(new Noted("alone"));
        log.appendEvents(event);

        assertThat(reader.read(0, 10, List.of(), null)).singleElement().satisfies(stored -> {
            assertThat(stored.aggregateId()).isEqualTo(event.getIdentifier());
            assertThat(stored.aggregateType()).isNull();
        });
        assertThat(log.readEvents(null, false).map(Message::getIdentifier)).containsExactly(event.getIdentifier());
    }

    @Test
    void anEventOfAnUnregisteredClassIsRefusedBeforeItIsWritten() {
        assertThatThrownBy(() -> log.appendEvents(new GenericEventMessage<>("text")))
                .isInstanceOf(UnknownEventTypeException.class);
        assertThat(log.head()).isEqualTo(-1);
    }

    @Test
    void anUnknownStoredTypeIsAnErrorButWhatStandsBeforeItIsRead() throws SQLException {
        log.appendEvents(Noted.series("a", 0, 3));
        database.execute("update event_log.event set type = 'test.unheard.of' where position = 1");

        assertThat(log.readEvents(null, false).limit(1)).hasSize(1);
        assertThatThrownBy(() -> log.readEvents(new GlobalSequenceTrackingToken(0), false)
                        .toList())
                .isInstanceOf(UnknownEventTypeException.class)
                .hasMessageContaining("test.unheard.of");
    }

    @Test
    void anUnknownRevisionIsAnError() throws SQLException {
        log.appendEvents(Noted.on("a", 0));
        database.execute("update event_log.event set revision = 2");

        assertThatThrownBy(() -> log.readEvents("a").asStream().toList()).isInstanceOf(UnknownEventTypeException.class);
    }

    @Test
    void aRetiredTypeIsPassedOver() {
        log.appendEvents(Noted.on("a", 0));
        var types = new EventTypes().retire(Noted.TYPE);
        try (var later = database.open(new RegisteredTypeSerializer(types), new EventUpcasterChain())) {
            assertThat(later.readEvents(null, false).map(Message::getPayloadType))
                    .singleElement()
                    .isEqualTo(RetiredEvent.class);
        }
    }

    @Test
    void aLongLogIsReadBatchByBatch() {
        for (int i = 0; i < 3; i++) {
            log.appendEvents(Noted.series("note " + i, 0, 900));
        }
        assertThat(log.readEvents(null, false)).hasSize(2_700);
        assertThat(log.readEvents("note 1", 100).asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactlyElementsOf(LongStream.range(100, 900).boxed().toList());
    }

    @Test
    void theReaderFiltersByTypeAndAggregate() {
        log.appendEvents(Noted.on("a", 0), Noted.on("b", 0), Noted.on("a", 1));

        assertThat(reader.read(1, 10, List.of(Noted.TYPE), "a")).singleElement().satisfies(stored -> {
            assertThat(stored.position()).isEqualTo(2);
            assertThat(stored.payload()).isEqualTo("{\"text\":\"a/1\"}");
            assertThat(stored.metadata()).isEqualTo("{}");
            assertThat(stored.type()).isEqualTo(Noted.TYPE);
        });
        assertThat(reader.read(0, 10, List.of("other"), null)).isEmpty();
        assertThat(reader.read(0, 2, List.of(), null)).hasSize(2);
        assertThat(reader.head()).isEqualTo(2);
    }

    private List<Long> positions() {
        return reader.read(0, 1_000, List.of(), null).stream()
                .map(StoredEvent::position)
                .toList();
    }
}
