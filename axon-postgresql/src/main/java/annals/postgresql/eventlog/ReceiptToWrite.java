package annals.postgresql.eventlog;

import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * The receipt of a command that is to be written together with its events: both are on disk, or neither.
 *
 * @param scope whose key it is
 * @param key chosen by the sender of the request
 * @param request a digest of the request, to tell a retry from another request with the same key
 * @param answer asked once, just before the events are written
 */
public record ReceiptToWrite(String scope, String key, String request, Supplier<String> answer) {

    private static final String RESOURCE = ReceiptToWrite.class.getName();

    /** Has the next events of this unit of work written together with this receipt. */
    public void writeWith(UnitOfWork<?> unitOfWork) {
        unitOfWork.root().resources().put(RESOURCE, this);
    }

    static Optional<ReceiptToWrite> takenFrom(UnitOfWork<?> unitOfWork) {
        return Optional.ofNullable(
                (ReceiptToWrite) unitOfWork.root().resources().remove(RESOURCE));
    }

    Receipt answered() {
        return new Receipt(scope, key, request, answer.get(), -1);
    }
}
