package annals.benchmarks.annals;

import annals.api.service.ticket.TicketId;
import annals.benchmarks.side.SampleEvents;
import annals.benchmarks.side.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/**
 * W2: appends an action to one of 64 tickets and reads this ticket's latest 200 events. Each caller has tickets of its own.
 */
public final class ReadTicket extends LibrarySide {

    private static final int TICKETS = 64;
    private static final int HISTORY = 200;
    private static final Map<String, String> META_DATA = SampleEvents.metaData("RecordTicketAction");

    private final TicketId[] tickets =
            IntStream.range(0, TICKETS).mapToObj(i -> TicketId.next()).toArray(TicketId[]::new);
    private final long[] next = new long[TICKETS];
    private int[] turn = {};

    private ReadTicket(Kind kind) {
        super(kind);
    }

    /** Without encryption and proof. */
    public static Side bare() {
        return new ReadTicket(Library::bare);
    }

    /** With encryption and proof. */
    public static Side full() {
        return new ReadTicket(Library::full);
    }

    @Override
    void fill(int callers) {
        turn = new int[callers];
        for (int ticket = 0; ticket < TICKETS; ticket++) {
            List<GenericDomainEventMessage<?>> history = new ArrayList<>();
            for (int i = 0; i < HISTORY; i++) {
                history.add(action(ticket));
            }
            log().appendEvents(history);
        }
    }

    @Override
    public void operate(int caller) {
        int callers = turn.length;
        int ticket = (caller + callers * turn[caller]++) % TICKETS;
        log().appendEvents(action(ticket));
        long read = log().readEvents(tickets[ticket].toString(), next[ticket] - HISTORY)
                .asStream()
                .count();
        if (read != HISTORY) {
            throw new IllegalStateException("the history has " + read + " entries");
        }
    }

    private GenericDomainEventMessage<?> action(int ticket) {
        return new GenericDomainEventMessage<>(
                "Ticket",
                tickets[ticket].toString(),
                next[ticket]++,
                SampleEvents.ticketAction(tickets[ticket]),
                META_DATA);
    }
}
