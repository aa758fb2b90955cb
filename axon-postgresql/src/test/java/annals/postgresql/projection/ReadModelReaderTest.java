package annals.postgresql.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.postgresql.projection.TestLog.Opened;
import io.r2dbc.spi.Connection;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ReadModelReaderTest {

    private static final String MODEL = DealsProjection.NAME;

    private final ProjectionDatabase db = new ProjectionDatabase();
    private final TestLog log = new TestLog();
    private final TestNode node = new TestNode(db, log, "n1", 1, event -> {});

    @BeforeEach
    void start() {
        db.sql(DealsProjection.DDL);
        node.deals.start();
    }

    @AfterEach
    void stop() {
        node.close();
        db.close();
    }

    @Test
    void whoWritesAndReadsAtThatPositionNeverSeesOlderData() {
        for (int i = 0; i < 150; i++) {
            log.publish(new Opened(i, "deal"));
            long position = log.head();
            StepVerifier.create(node.reader.read(MODEL, position, ReadModelReaderTest::countDeals))
                    .assertNext(answer -> assertThat(answer.value()).isGreaterThanOrEqualTo(position + 1))
                    .verifyComplete();
        }
    }

    @Test
    void anAnswerIsTrueAtExactlyThePositionItCarries() {
        var writing = new AtomicBoolean(true);
        Mono<Void> writer = Mono.fromRunnable(() -> {
            for (int i = 0; i < 2000; i++) {
                log.publish(new Opened(i, "deal"));
            }
            writing.set(false);
        });
        Flux<Answer<Long>> answers = Mono.defer(() -> node.reader.read(
                        MODEL,
                        ReadModelReader.ANY,
                        connection -> countDeals(connection)
                                .delayElement(Duration.ofMillis(3))
                                .flatMap(n -> countDeals(connection))))
                .repeat(writing::get);
        StepVerifier.create(Flux.merge(
                        writer.subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic())
                                .thenMany(Flux.empty()),
                        answers))
                .thenConsumeWhile(answer -> {
                    assertThat(answer.value()).isEqualTo(answer.position() + 1);
                    return true;
                })
                .verifyComplete();
    }

    @Test
    void whoAsksForAPositionThatDoesNotComeIsToldHowFarItIs() {
        log.publish(new Opened(1, "deal"));
        node.catchUp(log);
        var hasty = new ReadModelReader(db.pool, node.readModels.feed(), Duration.ofMillis(300), Duration.ofMillis(50));
        assertThatThrownBy(() ->
                        hasty.read(MODEL, 99, ReadModelReaderTest::countDeals).block())
                .isInstanceOfSatisfying(ReadModelBehindException.class, e -> {
                    assertThat(e.wanted()).isEqualTo(99);
                    assertThat(e.position()).isZero();
                    assertThat(e.readModel()).isEqualTo(MODEL);
                });
    }

    @Test
    void waitingHoldsNoConnection() {
        Flux<Answer<Long>> waiting =
                Flux.range(0, 200).flatMap(i -> node.reader.read(MODEL, 0, ReadModelReaderTest::countDeals), 200);
        StepVerifier.create(waiting)
                .thenAwait(Duration.ofMillis(300))
                .then(() -> log.publish(new Opened(1, "deal")))
                .expectNextCount(200)
                .expectComplete()
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void aReaderCannotWrite() {
        assertThatThrownBy(() -> node.reader
                        .read(MODEL, ReadModelReader.ANY, c -> Sql.update(c, "delete from deal"))
                        .block())
                .hasMessageContaining("read-only");
    }

    @Test
    void anEmptyResultStaysEmpty() {
        StepVerifier.create(node.reader.read(MODEL, ReadModelReader.ANY, c -> Mono.<String>empty()))
                .verifyComplete();
    }

    @Test
    void aCommitBetweenTheQuestionAndTheWaitingIsNotSleptThrough() {
        var feed = new CommitFeed();
        feed.moved(MODEL, Positions.NONE);
        var reader = new ReadModelReader(db.pool, feed, Duration.ofSeconds(40), Duration.ofSeconds(40));
        Mono<Answer<Long>> asked = reader.read(MODEL, 0, ReadModelReaderTest::countDeals);
        log.publish(new Opened(1, "deal"));
        node.catchUp(log);
        feed.moved(MODEL, 0);
        StepVerifier.create(asked).expectNextCount(1).expectComplete().verify(Duration.ofSeconds(10));
    }

    @Test
    void anotherNodeHearsOfACommitAndPollsIfItDoesNot() {
        var far = new CommitFeed();
        try (var here = new CommitRelay(db.direct(), node.readModels.feed(), Duration.ofSeconds(1));
                var there = new CommitRelay(db.direct(), far, Duration.ofMillis(500))) {
            assertThat(here).isNotSameAs(there);
            var reader = new ReadModelReader(db.pool, far, Duration.ofSeconds(20), Duration.ofSeconds(20));
            for (int i = 0; i < 20; i++) {
                log.publish(new Opened(i, "deal"));
                if (i % 10 == 5) {
                    db.sql("select pg_terminate_backend(pid) from pg_stat_activity where query ilike '%notif%'"
                            + " and datname = current_database() and pid <> pg_backend_pid()");
                }
                StepVerifier.create(reader.read(MODEL, i, ReadModelReaderTest::countDeals))
                        .expectNextCount(1)
                        .expectComplete()
                        .verify(Duration.ofSeconds(10));
            }
        }
    }

    private static Mono<Long> countDeals(Connection connection) {
        return Sql.query(connection, "select count(*) from deal", row -> row.get(0, Long.class))
                .next();
    }
}
