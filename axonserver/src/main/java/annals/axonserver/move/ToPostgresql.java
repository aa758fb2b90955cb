package annals.axonserver.move;

import annals.axonserver.log.AxonServerEvents;
import annals.node.start.StartRefused;
import annals.postgresql.eventlog.EventLogReader;
import annals.postgresql.eventlog.LogCopy;
import annals.postgresql.eventlog.ReceiptRows;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Moves the log from Axon Server to PostgreSQL, where query nodes keep most of it already. It goes on wherever an earlier
 * run, or the last query node, ended.
 */
final class ToPostgresql {

    private static final int EVENTS = 1_000;

    private final Side source;
    private final EventLogReader log;
    private final Side target;
    private final EventsToReceipts receipts;
    private final Consumer<String> console;

    ToPostgresql(AxonServerEvents server, EventLogReader log, ReceiptRows receipts, Consumer<String> console) {
        this.source = Side.of(server);
        this.log = log;
        this.target = Side.of(log);
        this.receipts = new EventsToReceipts(log, receipts);
        this.console = console;
    }

    /**
     * Answers how many events are the same on both sides now. Throws {@link StartRefused} if the table holds anything else, or if events were added on either side meanwhile.
     *
     * @param copy the right to write the table
     */
    long run(LogCopy copy) {
        long head = source.head();
        var comparison = new Comparison(source, target);
        comparison.requireBeginning();
        copy(copy, head);
        console.accept("Receipts: " + receipts.move(Instant.now()) + " of the last seven days.");
        comparison.requireSame(head, new Progress(console, System::nanoTime, "Compared", 0, head + 1));
        if (source.head() != head || log.head() != head) {
            throw new StartRefused("Events were added during the move. Stop whatever writes and move again.");
        }
        return head + 1;
    }

    private void copy(LogCopy copy, long head) {
        var progress = new Progress(console, System::nanoTime, "Copied", copy.head() + 1, head + 1);
        while (copy.head() < head) {
            copy.write(source.from(copy.head() + 1, EVENTS));
            progress.reached(copy.head() + 1);
        }
        copy.close();
    }
}
