package annals.axonserver.log;

import annals.api.shared.Ids;
import annals.command.shared.KeptReceipt;
import annals.command.shared.Log;
import annals.postgresql.eventlog.StoredEvent;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * The command side's view of the log on Axon Server. The server does not say which positions an append took, so a command is
 * told the log's last position after it: its own or a later one, which whoever waits for it will see too.
 */
public final class AxonServerLog implements Log {

    private final AxonServerEvents events;
    private final Clock clock;

    /** @param clock when receipts were kept */
    public AxonServerLog(AxonServerEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<Long> positionOf(UnitOfWork<?> unitOfWork) {
        return AxonServerEngine.hasAppended(unitOfWork) ? Optional.of(head()) : Optional.empty();
    }

    @Override
    public long head() {
        return events.head();
    }

    @Override
    public Optional<KeptReceipt> find(String scope, String key) {
        return events.ofAggregate(AnswerKept.aggregateId(scope, key), 0).stream()
                .reduce((earlier, last) -> last)
                .map(kept -> AnswerKept.at(head()).apply(kept));
    }

    @Override
    public void keepWith(UnitOfWork<?> unitOfWork, KeptReceipt receipt, Supplier<String> answer) {
        AnswerKept.writeWith(unitOfWork, () -> event(withAnswer(receipt, answer.get())));
    }

    @Override
    public KeptReceipt keep(KeptReceipt receipt) {
        try {
            events.append(List.of(event(receipt)));
            return receipt;
        } catch (ConcurrencyException first) {
            return find(receipt.scope(), receipt.key()).orElseThrow(() -> first);
        }
    }

    @Override
    public boolean mayRetry(Throwable failure) {
        return failure instanceof ConcurrencyException;
    }

    private static KeptReceipt withAnswer(KeptReceipt receipt, String answer) {
        return new KeptReceipt(receipt.scope(), receipt.key(), receipt.request(), answer, receipt.position());
    }

    private StoredEvent event(KeptReceipt receipt) {
        return AnswerKept.of(receipt, 0, Ids.next(), clock.instant());
    }
}
