package annals.axonserver.move;

import annals.axonserver.log.AxonServerEvents;
import annals.node.parts.EventParts;
import annals.node.start.StartRefused;
import annals.postgresql.eventlog.EventLogReader;
import annals.postgresql.eventlog.ReceiptRows;
import annals.postgresql.eventlog.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Moves the log of the standalone assembly to Axon Server. What is there already is the state of the move, so it goes on
 * wherever an earlier run ended: each transaction of events is written whole or not at all, and none can be written twice,
 * because every event has its number in its aggregate.
 */
final class ToAxonServer {

    private static final int EVENTS = 1_000;
    private static final int CHARACTERS = 2_000_000;

    private final Side source;
    private final AxonServerEvents server;
    private final Side target;
    private final ReceiptsToEvents receipts;
    private final Consumer<String> console;

    ToAxonServer(EventLogReader log, ReceiptRows receipts, AxonServerEvents server, Consumer<String> console) {
        this.source = Side.of(log);
        this.server = server;
        this.target = Side.of(server);
        this.receipts = new ReceiptsToEvents(receipts, server);
        this.console = console;
    }

    /**
     * Answers how many events are the same on both sides now. Throws {@link StartRefused} if the server holds anything else,
     * or if events were added on either side meanwhile.
     */
    long run() {
        long head = source.head();
        var comparison = new Comparison(source, target);
        if (head < 0) {
            throw new StartRefused("The log on PostgreSQL holds no events: there is nothing to move.");
        }
        comparison.sample(Math.min(head, target.head()));
        List<StoredEvent> kept = keptAfter(head);
        copy(head);
        console.accept("Receipts: " + receipts.move(kept) + " moved, " + kept.size() + " were there.");
        long end = target.head();
        comparison.requireSame(head, new Progress(console, System::nanoTime, "Compared", 0, head + 1));
        if (source.head() != head || target.head() != end) {
            throw new StartRefused("Events were added during the move. Stop whatever writes and move again.");
        }
        return head + 1;
    }

    /** Behind the last event of the log an earlier run has left nothing but receipts. */
    private List<StoredEvent> keptAfter(long head) {
        List<StoredEvent> kept = new ArrayList<>();
        for (long next = head + 1; next <= target.head(); next = head + 1 + kept.size()) {
            List<StoredEvent> more = target.from(next, EVENTS);
            if (more.stream().anyMatch(event -> !event.type().equals(EventParts.ANSWER_KEPT))) {
                throw new StartRefused("Axon Server holds more than this log, whose last position is " + head
                        + ": nodes have worked on it since, or it is another log. Nothing was moved.");
            }
            kept.addAll(more);
        }
        return kept;
    }

    private void copy(long head) {
        long next = Math.min(head, target.head()) + 1;
        var progress = new Progress(console, System::nanoTime, "Copied", next, head + 1);
        while (next <= head) {
            List<StoredEvent> read = source.from(next, EVENTS);
            for (List<StoredEvent> transaction : transactions(read)) {
                server.append(transaction);
                next += transaction.size();
                progress.reached(next);
            }
        }
    }

    /** The server keeps a transaction in memory until it is whole, so none is large; an event larger than that is alone. */
    static List<List<StoredEvent>> transactions(List<StoredEvent> events) {
        List<List<StoredEvent>> transactions = new ArrayList<>();
        int room = 0;
        for (StoredEvent event : events) {
            int size = event.payload().length() + event.metadata().length();
            if (size > room) {
                transactions.add(new ArrayList<>());
                room = CHARACTERS;
            }
            transactions.get(transactions.size() - 1).add(event);
            room -= size;
        }
        return transactions;
    }
}
