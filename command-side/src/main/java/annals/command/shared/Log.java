package annals.command.shared;

import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** What the command side needs of the log beyond the event store: positions, and the receipts kept beside events. */
public interface Log {

    /** The last position that this unit of work's events took, once it has committed; empty if it had none. */
    Optional<Long> positionOf(UnitOfWork<?> unitOfWork);

    /** The last position taken so far; −1 while the log is empty. */
    long head();

    /** The receipt that was kept under this key. */
    Optional<KeptReceipt> find(String scope, String key);

    /**
     * Keeps the receipt in the same append as the unit of work's events: both are on disk, or neither. Without events it
     * is not kept.
     *
     * @param answer asked when the events have their versions
     */
    void keepWith(UnitOfWork<?> unitOfWork, KeptReceipt receipt, Supplier<String> answer);

    /** Keeps the receipt of a command without events; answers the one that was first under its key. */
    KeptReceipt keep(KeptReceipt receipt);

    /** Whether a command that failed so may simply be tried again, because nothing of it was written. */
    boolean mayRetry(Throwable failure);
}
