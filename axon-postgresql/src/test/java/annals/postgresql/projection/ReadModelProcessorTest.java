package annals.postgresql.projection;

import static org.assertj.core.api.Assertions.assertThat;

import annals.postgresql.projection.ReadModelStatus.State;
import annals.postgresql.projection.TestLog.Moved;
import annals.postgresql.projection.TestLog.Noted;
import annals.postgresql.projection.TestLog.Opened;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class ReadModelProcessorTest {

    private final ProjectionDatabase db = new ProjectionDatabase();
    private final TestLog log = new TestLog();
    private final List<TestNode> nodes = new ArrayList<>();

    @BeforeEach
    void tables() {
        db.sql(DealsProjection.DDL);
    }

    @AfterEach
    void stop() {
        nodes.forEach(TestNode::close);
        db.close();
    }

    @Test
    void eventsOfTheLogBecomeRowsAndThePositionFollows() {
        TestNode node = start(event -> {});
        log.publish(new Opened(1, "first"), new Moved(1, "offer"), new Noted(1, "call back"));
        node.catchUp(log);
        assertThat(db.value("select d::text from deal d")).isEqualTo("(1,first,offer,1,1,1)");
        assertThat(db.value("select string_agg(s::text, '' order by stage) from stage_count s"))
                .isEqualTo("(new,0,)(offer,1,1)");
        ReadModelStatus status = node.status(log);
        assertThat(status).isEqualTo(new ReadModelStatus(DealsProjection.NAME, State.RUNNING, 1, 2, 0, List.of()));
    }

    @Test
    void anEventThatNobodyHandlesMovesThePositionToo() {
        TestNode node = start(event -> {});
        log.publish("nobody knows me");
        node.catchUp(log);
        assertThat(node.status(log).position()).isZero();
    }

    @Test
    void aFailingHandlerStopsItsReadModelAloneAndGoesOnInOrderAfterTheFix() {
        stopsAndGoesOn(new IllegalStateException("no such stage"));
    }

    /** The control of the test above: the framework's default error handler logs and skips. */
    @Test
    void theFrameworksDefaultsSkipAFailingEvent() {
        log.publish(new Opened(1, "fine"), new Opened(2, "poison"), new Opened(3, "fine"));
        TestNode node = start(event -> {});
        var witness = new StockProcessor.Witness(event -> {
            if (event instanceof Opened opened && opened.name().equals("poison")) {
                throw new IllegalStateException("no such stage");
            }
        });
        var stock = StockProcessor.of("stock", node.readModels, 1, witness);
        stock.start();
        node.catchUp("stock", log.head());
        stock.shutDown();
        assertThat(witness.positions).containsExactly(0L, 2L);
    }

    @Test
    void anErrorStopsAReadModelAsAnExceptionDoes() {
        stopsAndGoesOn(new StackOverflowError("too deep"));
    }

    private void stopsAndGoesOn(Throwable poison) {
        log.generate(7, 700);
        log.publish(new Opened(10_000, "poison"));
        long poisoned = log.head();
        log.publish(new Opened(10_001, "after"), new Noted(10_001, "later"));
        var broken = new AtomicBoolean(true);
        TestNode node = start(event -> {
            if (broken.get() && event instanceof Opened opened && opened.name().equals("poison")) {
                sneak(poison);
            }
        });
        ReadModelProcessor other =
                node.readModels.define("test.other", new Indifferent()).build();
        other.start();
        node.catchUp("test.other", log.head());
        node.catchUp(DealsProjection.NAME, poisoned - 1);
        ReadModelStatus status = failedAfter(node, poisoned - 1);
        assertThat(status.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.position()).isEqualTo(poisoned);
            assertThat(failure.eventType()).isEqualTo(Opened.class.getName());
            assertThat(failure.reason()).contains(String.valueOf(poison.getMessage()));
        });
        assertThat(db.value("select max(position) from line")).isEqualTo(String.valueOf(poisoned - 1));

        broken.set(false);
        node.deals.retryNow().block();
        node.catchUp(log);
        assertThat(until(node, s -> s.state() == State.RUNNING).failures()).isEmpty();
        assertThat(db.value("select count(*) from line")).isEqualTo(String.valueOf(log.head() + 1));
        assertThat(DealsProjection.digest(db)).isEqualTo(cleanDigest());
        other.stop().block();
    }

    @Test
    void aBatchThatCannotBeWrittenNamesTheOneEventThatIsToBlame() {
        db.sql("alter table line add constraint short check (length(text) < 100)");
        log.generate(9, 300);
        log.publish(new Opened(10_000, "x".repeat(200)), new Opened(10_001, "after"));
        TestNode node = start(event -> {});
        ReadModelStatus status = failedAfter(node, 299);
        assertThat(until(
                                node,
                                s -> !s.failures().isEmpty()
                                        && s.failures().get(0).position() == 300)
                        .failures()
                        .get(0)
                        .reason())
                .contains("violates check constraint");
        assertThat(status.lag()).isEqualTo(2);
        db.sql("alter table line drop constraint short");
        node.catchUp(log);
        assertThat(db.value("select count(*) from line")).isEqualTo("302");
    }

    @Test
    void aLogThatCannotBeReadIsAVisibleFailure() {
        log.generate(10, 20);
        log.fault = event -> {
            if (Positions.of(event) == 15) {
                throw new SerializationException("corrupt payload");
            }
            return event;
        };
        TestNode node = start(event -> {});
        ReadModelStatus status = failedAfter(node, 14);
        assertThat(status.failures().get(0).segment()).isEqualTo(-1);
        assertThat(status.failures().get(0).position()).isEqualTo(15);
        assertThat(status.failures().get(0).reason()).contains("corrupt payload");
        log.fault = event -> event;
        node.catchUp(log);
        assertThat(until(node, s -> s.state() == State.RUNNING).failures()).isEmpty();
    }

    @Test
    void anEventOfAnUnknownTypeIsNeverSkipped() {
        log.generate(11, 10);
        log.fault = event -> Positions.of(event) == 5 ? unknown(event) : event;
        TestNode node = start(event -> {});
        ReadModelStatus status = failedAfter(node, 4);
        assertThat(status.failures().get(0).reason()).contains("is not known");
        log.fault = event -> event;
        node.catchUp(log);
        assertThat(DealsProjection.digest(db)).isEqualTo(cleanDigest());
    }

    @Test
    void aRebuiltReadModelEqualsTheLiveOneAndTheOneBefore() {
        TestNode node = start(event -> {});
        for (int i = 0; i < 10; i++) {
            log.publish(new Opened(100_000 + i, "live"), new Moved(100_000 + i, "offer"));
        }
        node.catchUp(log);
        log.generate(12, 2000);
        node.catchUp(log);
        String live = DealsProjection.digest(db);
        for (int i = 0; i < 2; i++) {
            node.deals.resetAndReplay().block();
            node.catchUp(log);
            assertThat(DealsProjection.digest(db)).isEqualTo(live);
        }
        assertThat(live).isEqualTo(cleanDigest());
    }

    static final class Indifferent {
        final AtomicLong seen = new AtomicLong();

        @EventHandler
        void on(Opened event) {
            seen.addAndGet(event.deal());
        }
    }

    private TestNode start(Consumer<Object> fault) {
        var node = new TestNode(db, log, "n1", 1, fault);
        nodes.add(node);
        node.deals.start();
        return node;
    }

    private String cleanDigest() {
        return CleanBuild.digest(log);
    }

    /** Waits until it stands there and has told why. */
    private ReadModelStatus failedAfter(TestNode node, long position) {
        return until(
                node,
                s -> s.state() == State.FAILED
                        && s.position() == position
                        && !s.failures().isEmpty());
    }

    private ReadModelStatus until(TestNode node, Predicate<ReadModelStatus> wanted) {
        return Mono.defer(() -> node.deals.status(log.head()))
                .repeatWhen(again -> again.delayElements(Duration.ofMillis(50)))
                .filter(wanted)
                .next()
                .timeout(Duration.ofSeconds(30))
                .blockOptional()
                .orElseThrow();
    }

    private static TrackedEventMessage<?> unknown(TrackedEventMessage<?> event) {
        var serialized = new SimpleSerializedObject<>("{}", String.class, "crm.sales.deal.unheard", "1");
        var payload = new UnknownSerializedType(Jackson3Serializer.builder().build(), serialized);
        return new GenericTrackedEventMessage<>(event.trackingToken(), new GenericEventMessage<>(payload));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable e) throws E {
        throw (E) e;
    }
}
