package annals.axonserver.move;

import annals.api.shared.Ids;
import annals.axonserver.log.AnswerKept;
import annals.axonserver.log.AxonServerEvents;
import annals.command.shared.KeptReceipt;
import annals.postgresql.eventlog.DatedReceipt;
import annals.postgresql.eventlog.ReceiptRows;
import annals.postgresql.eventlog.StoredEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.ConcurrencyException;

/** Writes the receipts of the standalone assembly as events behind the log, so that a repeated request still gets its answer. */
record ReceiptsToEvents(ReceiptRows rows, AxonServerEvents server) {

    private static final int AT_A_TIME = 1_000;

    /**
     * Answers how many were written.
     *
     * @param kept those that an earlier run has written
     */
    long move(List<StoredEvent> kept) {
        Set<String> there = new HashSet<>();
        kept.forEach(event -> there.add(event.aggregateId()));
        long moved = 0;
        List<DatedReceipt> page = rows.after(null, AT_A_TIME);
        while (!page.isEmpty()) {
            moved += write(page, there);
            page = rows.after(page.get(page.size() - 1), AT_A_TIME);
        }
        return moved;
    }

    private long write(List<DatedReceipt> page, Set<String> there) {
        List<StoredEvent> events = new ArrayList<>();
        page.forEach(receipt -> events.add(event(receipt, 0)));
        events.removeIf(event -> there.contains(event.aggregateId()));
        if (events.isEmpty()) {
            return 0;
        }
        try {
            server.append(events);
            return events.size();
        } catch (ConcurrencyException known) {
            return page.stream()
                    .filter(receipt -> !there.contains(aggregateId(receipt)))
                    .filter(this::writeAlone)
                    .count();
        }
    }

    /** A log that was on Axon Server before holds some of them as events; a key forgotten since may have been used anew. */
    private boolean writeAlone(DatedReceipt receipt) {
        List<StoredEvent> uses = server.ofAggregate(aggregateId(receipt), 0);
        var next = event(receipt, uses.size());
        if (!uses.isEmpty() && uses.get(uses.size() - 1).payload().equals(next.payload())) {
            return false;
        }
        server.append(List.of(next));
        return true;
    }

    private static String aggregateId(DatedReceipt receipt) {
        return AnswerKept.aggregateId(
                receipt.receipt().scope(), receipt.receipt().key());
    }

    private static StoredEvent event(DatedReceipt dated, long sequence) {
        var row = dated.receipt();
        var receipt = new KeptReceipt(row.scope(), row.key(), row.request(), row.answer(), row.position());
        return AnswerKept.of(receipt, sequence, Ids.next(), dated.recordedAt());
    }
}
