package annals.node.api;

import static annals.api.access.Department.SALES;
import static annals.api.access.Department.SERVICE;
import static annals.api.access.Role.SALES_REP;
import static annals.api.access.Role.SERVICE_AGENT;
import static org.assertj.core.api.Assertions.assertThat;

import annals.node.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.scheduler.Schedulers;
import reactor.util.function.Tuple2;

@ApiTest
class StreamsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private Caller caller;

    @Test
    void aTimelinesStreamGoesOnWhereItsReaderWas() throws Exception {
        String customer = caller.customer();
        var written = new ArrayList<>(calls(customer, 10));
        String stream = "/api/timeline/stream?customerId=" + id(customer);
        var read = new ArrayList<>(take(stream + "&after=" + (written.get(0) - 1), null, 4));
        read.addAll(takeWhile(stream, read.get(3), 9, () -> written.addAll(calls(customer, 3))));
        assertThat(read).isEqualTo(written);
    }

    @Test
    void theLogsStreamGoesOnWhereItsReaderWas() throws Exception {
        String customer = caller.customer();
        long first = calls(customer, 10).get(0);
        var read = new ArrayList<>(take("/api/events/stream?from=" + first, null, 4));
        read.addAll(takeWhile("/api/events/stream", read.get(3), 9, () -> calls(customer, 3)));
        assertThat(read).isEqualTo(LongStream.range(first, first + 13).boxed().toList());
    }

    /** Nothing that was recorded after the first line is missing, and the lines hold no content. */
    @Test
    void everyScreenIsToldWhatChangesFromTheFirstLineOn() {
        String customer = caller.customer();
        var agent = caller.of(SERVICE, SERVICE_AGENT);
        caller.end();
        for (int reader = 0; reader < 3; reader++) {
            var written = new ArrayList<Long>();
            var told = Objects.requireNonNull(agent.events("/api/changes/stream")
                    .publishOn(Schedulers.boundedElastic())
                    .index()
                    .doOnNext(change -> {
                        if (change.getT1() == 0) {
                            written.addAll(calls(customer, 5));
                        }
                    })
                    .map(Tuple2::getT2)
                    .take(6)
                    .collectList()
                    .block(PATIENCE));
            assertThat(told.subList(1, 6))
                    .extracting(change -> change.path("position").asLong())
                    .isEqualTo(written);
            assertThat(told.get(5).path("type").asString()).isEqualTo("crm.customer.touchpoint.recorded");
            assertThat(told.get(5).path("customerId").asString()).isEqualTo(id(customer));
            assertThat(told.get(5).propertyNames())
                    .containsExactlyInAnyOrder("position", "type", "subject", "customerId");
        }
    }

    @Test
    void anotherDepartmentsInternalNoteIsOnNoPageAndInNoStream() {
        String customer = caller.customer();
        var seller = caller.of(SALES, SALES_REP);
        var agent = caller.of(SERVICE, SERVICE_AGENT);
        long note = touch(seller, customer, "NOTE", "INTERNAL");
        long call = touch(seller, customer, "PHONE", "OUTBOUND");
        assertThat(page(seller, customer, call)).startsWith(call, note);
        assertThat(page(agent, customer, call)).startsWith(call).doesNotContain(note);
        String stream = "/api/timeline/stream?customerId=" + id(customer) + "&after=" + (note - 1);
        assertThat(seller.stream(stream, headers -> {}).take(2).collectList().block(PATIENCE))
                .containsExactly(note, call);
        assertThat(agent.stream(stream, headers -> {}).take(1).collectList().block(PATIENCE))
                .containsExactly(call);
    }

    @Test
    void whoSentACommandFindsItsKeyOnTheTimeline() {
        String customer = caller.customer();
        var body = Map.of("channel", "PHONE", "direction", "INBOUND", "department", SALES, "subject", "Hello");
        long call = caller.post(
                        customer + "/touchpoints",
                        body,
                        headers -> headers.set("Idempotency-Key", "of-" + id(customer)))
                .hasStatus(201)
                .position();
        String timeline = customer + "/timeline?kind=touchpoint&atLeast=" + call;
        assertThat(key(caller.get(timeline))).isEqualTo("of-" + id(customer));
        assertThat(key(caller.of(SALES, SALES_REP).get(timeline))).isEmpty();
    }

    private static String key(Answer page) {
        var entries = page.hasStatus(200).body().path("entries");
        assertThat(entries.size()).isEqualTo(1);
        return entries.path(0).path("commandKey").asString("");
    }

    private List<Long> take(String path, @Nullable Long last, int count) throws Exception {
        return takeWhile(path, last, count, () -> {});
    }

    /** What a stream sends while something else happens. */
    private List<Long> takeWhile(String path, @Nullable Long last, int count, Runnable meanwhile) throws Exception {
        var read = caller.stream(path, headers -> {
                    if (last != null) {
                        headers.set("Last-Event-ID", last.toString());
                    }
                })
                .take(count)
                .collectList()
                .toFuture();
        meanwhile.run();
        return read.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private List<Long> calls(String customer, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> touch(caller, customer, "PHONE", "INBOUND"))
                .toList();
    }

    /** Where the event stands; the answer may name a later position. */
    private long touch(Caller writer, String customer, String channel, String direction) {
        var body = Map.of("channel", channel, "direction", direction, "department", SALES, "subject", "Hello");
        String id = writer.post(customer + "/touchpoints", body).hasStatus(201).text("touchpointId");
        String events = "/api/events?aggregateId=" + id;
        Await.that(() -> !caller.get(events).body().path("events").isEmpty(), PATIENCE);
        return caller.get(events).body().path("events").path(0).path("position").asLong();
    }

    private static List<Long> page(Caller reader, String customer, long atLeast) {
        var page = reader.get(customer + "/timeline?atLeast=" + atLeast).hasStatus(200);
        return StreamSupport.stream(page.body().path("entries").spliterator(), false)
                .map(entry -> entry.path("position").asLong())
                .toList();
    }

    private static String id(String customer) {
        return customer.substring(customer.lastIndexOf('/') + 1);
    }
}
