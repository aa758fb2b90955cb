package annals.postgresql.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildBatchesTest {

    private static final String REBUILT = "test.rebuilt";
    private static final List<Table> TABLES =
            List.of(DealsProjection.DEAL, DealsProjection.STAGE_COUNT, DealsProjection.LINE);

    private final ProjectionDatabase db = new ProjectionDatabase();
    private final TestLog log = new TestLog();
    private TestNode node;
    private RebuildPlace place;
    private RebuildBatches batches;

    @BeforeEach
    void begin() {
        db.sql(DealsProjection.DDL);
        node = TestNode.start(db, log);
        node.readModels
                .define(REBUILT, new DealsProjection(node.readModels.rows(), event -> {}))
                .tables(TABLES)
                .preloading(DealsProjection.DEAL, TestLog::keyOf);
        place = new RebuildPlace(node.readModels.replayOf(REBUILT), "public");
        batches = new RebuildBatches(place, db.direct());
        new InTransaction(db.direct()).run(c -> InTransaction.await(place.create(c)));
    }

    @AfterEach
    void end() {
        node.close();
        db.close();
    }

    @Test
    void aBatchSeesWhatTheOneBeforeItChanged() throws InterruptedException {
        log.generate(26, 400);
        node.catchUp(log);
        var events = events(400);
        for (int from = 0; from < 400; from += 7) {
            batches.apply(from - 1, events.subList(from, Math.min(400, from + 7)));
        }
        batches.settle();
        for (Table table : TABLES) {
            assertThat(db.digest(place.schema + "." + table.name))
                    .as(table.name)
                    .isEqualTo(db.digest(table.name));
        }
        assertThat(placeInTheLog()).isEqualTo("399");
    }

    @Test
    void whatCannotBeWrittenIsToldAndNothingAfterItIsWritten() throws InterruptedException {
        log.publish(new TestLog.Opened(1, "one"), new TestLog.Opened(2, "two"), new TestLog.Opened(3, "three"));
        var events = events(3);
        batches.apply(-1, events.subList(0, 1));
        batches.apply(0, events.subList(0, 2));
        assertThatThrownBy(() -> batches.apply(1, events.subList(2, 3)))
                .isInstanceOf(R2dbcDataIntegrityViolationException.class);
        batches.calm();
        assertThat(db.value("select string_agg(name, ' ') from " + place.schema + ".deal"))
                .isEqualTo("one");
        assertThat(placeInTheLog()).isEqualTo("0");
    }

    private String placeInTheLog() {
        return db.value("select position from " + place.schema + "._place");
    }

    private List<TrackedEventMessage<?>> events(int count) throws InterruptedException {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        try (var stream = log.openStream(null)) {
            while (events.size() < count) {
                events.add(stream.nextAvailable());
            }
        }
        return events;
    }
}
