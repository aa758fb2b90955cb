package annals.postgresql.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SharedReadingTest {

    private final LogDatabase database = LogDatabase.create();
    private final EventLog log = database.open();

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @Test
    void manyReadersGetTheVerySameDecodedEvents() {
        log.appendEvents(Noted.series("a", 0, 2_500));
        var readers = IntStream.range(0, 8)
                .mapToObj(reader -> CompletableFuture.supplyAsync(
                        () -> log.readEvents(null, false).toList()))
                .toList();
        var first = readers.get(0).join();

        assertThat(first).hasSize(2_500);
        assertThat(readers).allSatisfy(reader -> assertThat(reader.join()).isEqualTo(first));
        assertThat(first.get(7).getPayload())
                .isSameAs(log.readEvents(new GlobalSequenceTrackingToken(6), false)
                        .findFirst()
                        .orElseThrow()
                        .getPayload());
    }

    @Test
    void whatIsAppendedIntoABlockThatWasReadIsSeen() {
        for (int i = 0; i < 30; i++) {
            log.appendEvents(Noted.series("a", i * 100, 100));
            assertThat(log.readEvents(new GlobalSequenceTrackingToken(i * 100 - 1), false))
                    .hasSize(100);
        }
    }

    @Test
    void whatIsAppendedInAnotherProcessIsSeenByReadersAtTheTailAfterAWord() {
        try (var other = database.open()) {
            var store = new PushedEventStore(log);
            for (int i = 0; i < 200; i++) {
                assertThat(log.readEvents(new GlobalSequenceTrackingToken(i - 1), false))
                        .isEmpty();
                other.appendEvents(Noted.on("a", i));
                store.signal();
                assertThat(log.readEvents(new GlobalSequenceTrackingToken(i - 1), false))
                        .hasSize(1);
            }
            store.shutDown();
        }
    }

    @Test
    void readersAtTheTailShareALook() {
        var connections = new AtomicInteger();
        try (var counted = counted(connections)) {
            log.appendEvents(Noted.series("a", 0, 3));
            for (int reader = 0; reader < 1_000; reader++) {
                assertThat(counted.readEvents(null, false)).hasSize(3);
            }
        }
        assertThat(connections).hasValueBetween(1, 500);
    }

    @Test
    void anAggregateIsReadWithOneQuestion() {
        log.appendEvents(Noted.series("a", 0, 3));
        var connections = new AtomicInteger();
        try (var counted = counted(connections)) {
            assertThat(counted.readEvents("a").asStream()).hasSize(3);
            assertThat(connections).hasValue(1);
            var missing = counted.readEvents("b");
            assertThat(missing.hasNext()).isFalse();
            assertThat(missing.hasNext()).isFalse();
            assertThat(connections).hasValue(2);
        }
    }

    private EventLog counted(AtomicInteger connections) {
        return EventLog.open(
                database.dataSource(),
                counting(database.dataSource(), connections),
                new RegisteredTypeSerializer(Noted.types()),
                new EventUpcasterChain());
    }

    private static DataSource counting(DataSource dataSource, AtomicInteger connections) {
        InvocationHandler count = (proxy, method, arguments) -> {
            connections.incrementAndGet();
            return method.invoke(dataSource, arguments);
        };
        return (DataSource) Proxy.newProxyInstance(
                SharedReadingTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, count);
    }

    @Test
    void aStreamAtTheTailGoesOnWhenThereIsMore() {
        var stream = log.readEvents(null, false).iterator();
        assertThat(stream.hasNext()).isFalse();
        log.appendEvents(Noted.on("a", 0));
        assertThat(stream.hasNext()).isTrue();
    }

    @Test
    void upcastersMayDropWholeBlocks() {
        log.appendEvents(Noted.series("a", 0, 2_100));
        var dropping = new EventUpcasterChain(events -> events.filter(
                event -> event.getTrackingToken().orElseThrow().position().orElseThrow() > 2_000));
        var serializer = new RegisteredTypeSerializer(Noted.types());
        try (var upcast = database.open(serializer, dropping)) {
            assertThat(upcast.readEvents(null, false)).hasSize(99);
        }
    }

    @Test
    void anOldRevisionIsUpcastForReadersAndForAggregates() {
        log.appendEvents(Noted.on("a", 0));
        var serializer = new RegisteredTypeSerializer(new EventTypes().register(Noted.TYPE, 2, Noted.class));
        try (var upcast = database.open(serializer, new EventUpcasterChain(new Shouting()))) {
            Stream<? extends TrackedEventMessage<?>> read = upcast.readEvents(null, false);
            assertThat(read.map(event -> (Object) event.getPayload()).toList()).isEqualTo(List.of(new Noted("A/0")));
            assertThat(upcast.readEvents("a").asStream().map(event -> (Object) event.getPayload()))
                    .containsExactly(new Noted("A/0"));
        }
    }

    private static final class Shouting extends SingleEventUpcaster {

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(new SimpleSerializedType(Noted.TYPE, "1"));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(new SimpleSerializedType(Noted.TYPE, "2"), JsonNode.class, payload -> {
                ((ObjectNode) payload)
                        .put("text", payload.get("text").asString().toUpperCase(java.util.Locale.ROOT));
                return payload;
            });
        }
    }
}
