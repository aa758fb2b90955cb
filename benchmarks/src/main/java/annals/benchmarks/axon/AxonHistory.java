package annals.benchmarks.axon;

import annals.api.service.ticket.TicketId;
import annals.benchmarks.side.SampleEvents;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/**
 * W2: appends an action to one of 64 tickets and reads this ticket's latest 200 events. Each caller has tickets of its own and
 * knows their versions, which spares Axon the loading of an aggregate: it does as well as with a cache that never misses.
 */
final class AxonHistory extends AxonSide {

    private static final int TICKETS = 64;
    private static final int HISTORY = 200;
    private static final Map<String, String> META_DATA = SampleEvents.metaData("RecordTicketAction");

    private final TicketId[] tickets =
            IntStream.range(0, TICKETS).mapToObj(i -> TicketId.next()).toArray(TicketId[]::new);
    private final long[] next = new long[TICKETS];
    private int[] turn = {};

    AxonHistory(AxonSetting setting) {
        super(setting);
    }

    @Override
    void fill(int callers) {
        turn = new int[callers];
        for (int i = 0; i < TICKETS; i++) {
            int ticket = i;
            append(IntStream.range(0, HISTORY).mapToObj(entry -> action(ticket)).toArray(DomainEventMessage[]::new));
        }
    }

    @Override
    public void operate(int caller) {
        int callers = turn.length;
        int ticket = (caller + callers * turn[caller]++) % TICKETS;
        append(action(ticket));
        long read = store().events()
                .readEvents(tickets[ticket].toString(), next[ticket] - HISTORY)
                .asStream()
                .peek(DomainEventMessage::getPayload)
                .count();
        if (read != HISTORY) {
            throw new IllegalStateException("the history has " + read + " entries");
        }
    }

    private DomainEventMessage<?> action(int ticket) {
        return new GenericDomainEventMessage<>(
                "Ticket",
                tickets[ticket].toString(),
                next[ticket]++,
                SampleEvents.ticketAction(tickets[ticket]),
                META_DATA);
    }
}
