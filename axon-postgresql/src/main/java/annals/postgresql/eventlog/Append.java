package annals.postgresql.eventlog;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What one unit of work wants on disk. The outcome is the position of its last event. */
record Append(List<EncodedEvent> events, @Nullable Receipt receipt, CompletableFuture<Long> outcome) {

    Append(List<EncodedEvent> events, @Nullable Receipt receipt) {
        this(events, receipt, new CompletableFuture<>());
    }

    /** The events of these appends start at this position. */
    static void succeed(List<Append> appends, long firstPosition) {
        long next = firstPosition;
        for (Append append : appends) {
            next += append.events().size();
            append.outcome().complete(next - 1);
        }
    }
}
