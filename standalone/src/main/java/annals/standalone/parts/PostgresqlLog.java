package annals.standalone.parts;

import annals.command.shared.KeptReceipt;
import annals.command.shared.Log;
import annals.postgresql.eventlog.EventLog;
import annals.postgresql.eventlog.Receipt;
import annals.postgresql.eventlog.ReceiptConflictException;
import annals.postgresql.eventlog.ReceiptToWrite;
import annals.postgresql.eventlog.Receipts;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;

/** The command side's view of the log on PostgreSQL. */
final class PostgresqlLog implements Log {

    private final EventLog log;
    private final Receipts receipts;

    PostgresqlLog(EventLog log, Receipts receipts) {
        this.log = log;
        this.receipts = receipts;
    }

    @Override
    public Optional<Long> positionOf(UnitOfWork<?> unitOfWork) {
        return EventLog.lastPositionOf(unitOfWork);
    }

    @Override
    public long head() {
        return log.head();
    }

    @Override
    public Optional<KeptReceipt> find(String scope, String key) {
        return receipts.find(scope, key).map(PostgresqlLog::kept);
    }

    @Override
    public void keepWith(UnitOfWork<?> unitOfWork, KeptReceipt receipt, Supplier<String> answer) {
        new ReceiptToWrite(receipt.scope(), receipt.key(), receipt.request(), answer).writeWith(unitOfWork);
    }

    @Override
    public KeptReceipt keep(KeptReceipt receipt) {
        return kept(receipts.keep(
                new Receipt(receipt.scope(), receipt.key(), receipt.request(), receipt.answer(), receipt.position())));
    }

    @Override
    public boolean mayRetry(Throwable failure) {
        return failure instanceof ConcurrencyException || failure instanceof ReceiptConflictException;
    }

    private static KeptReceipt kept(Receipt receipt) {
        return new KeptReceipt(receipt.scope(), receipt.key(), receipt.request(), receipt.answer(), receipt.position());
    }
}
