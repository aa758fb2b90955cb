package annals.postgresql.projection;

import static org.assertj.core.api.Assertions.assertThat;

import annals.postgresql.projection.TestLog.Opened;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class GatheredEventsTest {

    private final ProjectionDatabase db = new ProjectionDatabase();
    private final TestLog log = new TestLog();
    private final TestNode node = new TestNode(db, log, "n1", 1, event -> {});

    @BeforeEach
    void createTables() {
        db.sql(DealsProjection.DDL);
    }

    @AfterEach
    void stop() {
        node.close();
        db.close();
    }

    @Test
    void whoWaitsForItsOwnWriteDoesNotWaitForOthersToGather() {
        ReadModelProcessor slow =
                node.define(event -> {}).pace(Duration.ofHours(1)).build();
        slow.start();
        for (int i = 0; i < 50; i++) {
            log.publish(new Opened(i, "deal"));
            node.catchUp(log);
        }
        assertThat(rows()).isEqualTo(50);
        slow.stop().block();
    }

    @Test
    void eventsForWhichNobodyWaitsShareTransactionsAndAllAreHandled() {
        int events = 400;
        var rest = Duration.ofSeconds(1);
        var batches = new AtomicInteger();
        node.readModels.onBatch((readModel, handled, nanos) -> batches.incrementAndGet());
        ReadModelProcessor slow = node.define(event -> {}).pace(rest).build();
        slow.start();
        long began = System.nanoTime();
        Flux.interval(Duration.ofMillis(5))
                .onBackpressureBuffer()
                .take(events)
                .doOnNext(i -> log.publish(new Opened(i.intValue(), "deal")))
                .blockLast();
        var taken = Duration.ofNanos(System.nanoTime() - began);
        node.catchUp(log);
        assertThat(rows()).isEqualTo(events);
        assertThat(batches.get()).isLessThan(4 + 3 * (int) taken.dividedBy(rest));
        slow.stop().block();
    }

    private long rows() {
        return Long.parseLong(db.value("select count(*) from deal"));
    }
}
