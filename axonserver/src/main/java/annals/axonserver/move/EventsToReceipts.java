package annals.axonserver.move;

import annals.axonserver.log.AnswerKept;
import annals.node.parts.EventParts;
import annals.postgresql.eventlog.DatedReceipt;
import annals.postgresql.eventlog.EventLogReader;
import annals.postgresql.eventlog.Receipt;
import annals.postgresql.eventlog.ReceiptRows;
import annals.postgresql.eventlog.StoredEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes rows of the receipts that are events of the log, where the standalone assembly looks for them. */
record EventsToReceipts(EventLogReader log, ReceiptRows rows) {

    private static final int AT_A_TIME = 1_000;

    /** The standalone assembly forgets older ones. */
    private static final Duration KEPT = Duration.ofDays(7);

    /** Answers how many there are that are still of use at that time. */
    long move(Instant now) {
        long moved = 0;
        List<StoredEvent> page = from(0);
        while (!page.isEmpty()) {
            List<DatedReceipt> receipts = new ArrayList<>();
            page.stream()
                    .filter(event -> event.recordedAt().isAfter(now.minus(KEPT)))
                    .forEach(event -> receipts.add(receipt(event)));
            rows.write(receipts);
            moved += receipts.size();
            page = from(page.get(page.size() - 1).position() + 1);
        }
        return moved;
    }

    private List<StoredEvent> from(long position) {
        return log.read(position, AT_A_TIME, List.of(EventParts.ANSWER_KEPT), null);
    }

    private static DatedReceipt receipt(StoredEvent event) {
        var kept = AnswerKept.at(event.position()).apply(event);
        return new DatedReceipt(
                new Receipt(kept.scope(), kept.key(), kept.request(), kept.answer(), kept.position()),
                event.recordedAt());
    }
}
