package annals.postgresql.projection;

import static org.assertj.core.api.Assertions.assertThat;

import annals.postgresql.projection.RebuildProgress.State;
import annals.postgresql.projection.TestLog.Opened;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** A database that crashes may come back without the last batches of a rebuild, which did not wait for the disk. */
@SuppressWarnings("NullAway.Init")
class LostRebuildTest {

    private static final String SCHEMA = "rebuild_test_deals";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<Table> TABLES =
            List.of(DealsProjection.DEAL, DealsProjection.STAGE_COUNT, DealsProjection.LINE);

    private final ProjectionDatabase db = new ProjectionDatabase();
    private final TestLog log = new TestLog();
    private final TestNode node = new TestNode(db, log, "n1", 1, event -> {});
    private Rebuilds rebuilds;
    private ReadModelProcessor deals;

    @BeforeEach
    void rebuild() {
        db.sql(DealsProjection.DDL);
        deals = node.define(event -> {}).tables(TABLES).build();
        deals.start();
        rebuilds = new Rebuilds(node.readModels, db.pool, new Past(), "public");
        log.publish(new Opened(1, "kept"));
        node.catchUp(log);
    }

    @AfterEach
    void stop() {
        rebuilds.close();
        deals.stop().block();
        node.close();
        db.close();
    }

    @Test
    void whatWasLostIsBuiltAgainBeforeWhatComesNext() {
        buildAndLose();
        log.publish(new Opened(3, "next"));
        node.catchUp(log);
        until(() -> place().equals("2"));
        rebuilds.switchTo(DealsProjection.NAME);

        await(State.SWITCHED);
        assertThat(DealsProjection.digest(db)).isEqualTo(CleanBuild.digest(log));
    }

    @Test
    void whatWasLostIsBuiltAgainBeforeItTakesTheLiveOnesPlace() {
        buildAndLose();
        rebuilds.switchTo(DealsProjection.NAME);

        await(State.SWITCHED);
        assertThat(DealsProjection.digest(db)).isEqualTo(CleanBuild.digest(log));
    }

    private void buildAndLose() {
        rebuilds.begin(deals, false);
        await(State.READY);
        db.sql("create schema kept; " + copies("create table kept.%1$s as table " + SCHEMA + ".%1$s;"));
        log.publish(new Opened(2, "lost"));
        node.catchUp(log);
        until(() -> place().equals("1"));
        db.sql("begin; " + copies("truncate " + SCHEMA + ".%1$s; insert into " + SCHEMA + ".%1$s table kept.%1$s;")
                + "commit");
    }

    private static String copies(String sql) {
        return Stream.of("deal", "stage_count", "line", "_place")
                .map(sql::formatted)
                .collect(Collectors.joining());
    }

    private String place() {
        return db.value("select position from " + SCHEMA + "._place");
    }

    private void await(State state) {
        until(() -> rebuilds.progress(DealsProjection.NAME).orElseThrow().state() == state);
    }

    private static void until(BooleanSupplier condition) {
        Mono.fromSupplier(condition::getAsBoolean)
                .filter(holds -> holds)
                .repeatWhenEmpty(times -> times.delayElements(Duration.ofMillis(20)))
                .block(PATIENCE);
    }

    /** The test's log, as far as a rebuild reads it. */
    private final class Past implements PastEvents {

        @Override
        public Stretch stretch(Moment moment) {
            return Stretch.upTo(log.head());
        }

        @Override
        public List<TrackedEventMessage<?>> after(long position, int limit) {
            List<TrackedEventMessage<?>> events = new ArrayList<>();
            try (var stream = log.openStream(position < 0 ? null : new GlobalSequenceTrackingToken(position))) {
                while (events.size() < limit && stream.hasNextAvailable()) {
                    events.add(stream.nextAvailable());
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return events;
        }

        @Override
        public List<TrackedEventMessage<?>> about(Object subject, long upTo) {
            throw new IllegalStateException("a rebuild reads all");
        }

        @Override
        public List<TrackedEventMessage<?>> ofAll(Collection<?> subjects, long upTo) {
            throw new IllegalStateException("a rebuild reads all");
        }
    }
}
