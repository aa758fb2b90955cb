package annals.api.service.ticket;

import static annals.api.service.ticket.TicketAction.*;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which actions each state of a ticket allows; the one table for those who act and those who look. */
public final class TicketTransitions {

    private static final Map<TicketState, Set<TicketAction>> TABLE = new EnumMap<>(TicketState.class);

    static {
        var unfinished = EnumSet.complementOf(EnumSet.of(RESUME, REOPEN, CLOSE, RATE));
        var waiting = EnumSet.complementOf(EnumSet.of(REOPEN, CLOSE, RATE));
        var over = EnumSet.of(RECEIVE_REPLY, NOTE, REOPEN, LINK_CUSTOMER, RECORD_ACTION);
        TABLE.put(TicketState.NEW, unfinished);
        TABLE.put(TicketState.OPEN, unfinished);
        TABLE.put(TicketState.PENDING_CUSTOMER, waiting);
        TABLE.put(TicketState.PENDING_INTERNAL, waiting);
        TABLE.put(TicketState.SNOOZED, waiting);
        TABLE.put(TicketState.RESOLVED, with(over, REPLY, CLASSIFY, CLOSE, MERGE, RATE));
        TABLE.put(TicketState.CLOSED, with(over, RATE));
        TABLE.put(TicketState.CANCELLED, over);
        TABLE.put(TicketState.MERGED, EnumSet.of(RECORD_ACTION));
    }

    private TicketTransitions() {}

    /** The actions that a ticket in this state allows, in the order of {@link TicketAction}. */
    public static Set<TicketAction> allowed(TicketState state) {
        return Collections.unmodifiableSet(TABLE.getOrDefault(state, Set.of()));
    }

    private static Set<TicketAction> with(Set<TicketAction> some, TicketAction... more) {
        var all = EnumSet.copyOf(some);
        Collections.addAll(all, more);
        return all;
    }
}
