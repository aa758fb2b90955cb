package annals.postgresql.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceiptsTest {

    private final LogDatabase database = LogDatabase.create();
    private final EventLog log = database.open();
    private final PushedEventStore store = new PushedEventStore(log);
    private final Receipts receipts = new Receipts(database.dataSource());

    @AfterEach
    void close() {
        store.shutDown();
        log.close();
        database.close();
    }

    @Test
    void aReceiptIsWrittenWithTheEventsAndKnowsTheirLastPosition() {
        var unitOfWork = publish("key", "a", 0);

        assertThat(EventLog.lastPositionOf(unitOfWork)).contains(1L);
        assertThat(receipts.find("ada", "key")).contains(new Receipt("ada", "key", "digest", "done", 1));
        assertThat(receipts.find("bob", "key")).isEmpty();
    }

    @Test
    void aConflictingEventKeepsNoReceipt() {
        publish("key", "a", 0);
        assertThatThrownBy(() -> publish("other key", "a", 0)).isInstanceOf(ConcurrencyException.class);

        assertThat(receipts.find("ada", "other key")).isEmpty();
    }

    @Test
    void aConflictingReceiptKeepsNoEvents() {
        publish("key", "a", 0);
        assertThatThrownBy(() -> publish("key", "b", 0)).isInstanceOf(ReceiptConflictException.class);

        assertThat(log.lastSequenceNumberFor("b")).isEmpty();
    }

    @Test
    void aUnitOfWorkWithoutEventsHasNoPosition() {
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        unitOfWork.commit();

        assertThat(EventLog.lastPositionOf(unitOfWork)).isEmpty();
    }

    @Test
    void theFirstReceiptUnderAKeyStays() {
        var first = new Receipt("ada", "key", "digest", "first", -1);
        assertThat(receipts.keep(first)).isEqualTo(first);
        assertThat(receipts.keep(new Receipt("ada", "key", "digest", "second", -1)))
                .isEqualTo(first);
    }

    @Test
    void oldReceiptsAreForgotten() {
        receipts.keep(new Receipt("ada", "key", "digest", "first", -1));
        assertThat(receipts.deleteOlderThan(Instant.now().minusSeconds(60))).isZero();
        assertThat(receipts.deleteOlderThan(Instant.now().plusSeconds(60))).isOne();
        assertThat(receipts.find("ada", "key")).isEmpty();
    }

    private UnitOfWork<?> publish(String key, String note, int sequence) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        new ReceiptToWrite("ada", key, "digest", () -> "done").writeWith(unitOfWork);
        store.publish(Noted.series(note, sequence, 2));
        unitOfWork.commit();
        return unitOfWork;
    }
}
