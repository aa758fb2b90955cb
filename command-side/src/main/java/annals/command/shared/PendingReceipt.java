package annals.command.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** A command's result while its unit of work commits; its receipt is complete once the events are on disk. */
final class PendingReceipt {

    private @Nullable Receipt receipt;

    void complete(Receipt complete) {
        receipt = complete;
    }

    /** As another process is told it. */
    @JsonCreator
    static PendingReceipt completed(Receipt receipt) {
        var pending = new PendingReceipt();
        pending.complete(receipt);
        return pending;
    }

    @JsonValue
    Receipt receipt() {
        if (receipt == null) {
            throw new IllegalStateException("The command's unit of work has not committed.");
        }
        return receipt;
    }
}
