package annals.query.customer.timeline;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.service.ticket.Awaited;
import annals.api.service.ticket.TicketEvent;
import annals.api.service.ticket.TicketEvent.*;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class TicketTeller implements Teller<TicketEvent> {

    @Override
    public Class<TicketEvent> events() {
        return TicketEvent.class;
    }

    @Override
    public String thing(TicketEvent event) {
        return "/api/service/tickets/" + event.ticketId();
    }

    @Override
    public boolean titled() {
        return true;
    }

    @Override
    public Optional<String> title(TicketEvent event) {
        return event instanceof TicketOpened opened ? Optional.of(opened.subject()) : Optional.empty();
    }

    @Override
    public Told tell(TicketEvent event, String title) {
        String line = "Ticket " + Words.quoted(title) + ' ' + rest(event);
        var readers = event instanceof InternalNoteAdded note ? note.visibleTo() : Set.<Department>of();
        return Told.of("ticket", thing(event), line)
                .saying(body(event))
                .by(Department.SERVICE)
                .on(channel(event))
                .onlyFor(readers);
    }

    private static @Nullable String body(TicketEvent event) {
        if (event instanceof TicketOpened opened) {
            return opened.body();
        }
        if (event instanceof ReplySent sent) {
            return sent.body();
        }
        if (event instanceof CustomerReplied replied) {
            return replied.body();
        }
        if (event instanceof InternalNoteAdded note) {
            return note.body();
        }
        return event instanceof TicketResolved resolved ? resolved.resolution() : null;
    }

    private static @Nullable Channel channel(TicketEvent event) {
        if (event instanceof TicketOpened opened) {
            return opened.channel();
        }
        if (event instanceof ReplySent sent) {
            return sent.channel();
        }
        if (event instanceof CustomerReplied replied) {
            return replied.channel();
        }
        return event instanceof FirstResponseSent first ? first.channel() : null;
    }

    private static String rest(TicketEvent event) {
        if (event instanceof TicketOpened opened) {
            return "opened: " + Words.of(opened.type()) + ", " + Words.of(opened.priority());
        }
        if (event instanceof ReplySent sent) {
            return (sent.auto() ? "answered automatically: " : "answered: ") + Words.quoted(sent.body());
        }
        if (event instanceof CustomerReplied replied) {
            return "has news from the customer: " + Words.quoted(replied.body());
        }
        if (event instanceof InternalNoteAdded note) {
            return "has an internal note: " + Words.quoted(note.body());
        }
        if (event instanceof FirstResponseSent) {
            return "got its first response";
        }
        return event instanceof SatisfactionRated rated
                ? "rated " + rated.score() + " of 5" + because(rated.comment())
                : care(event);
    }

    private static String care(TicketEvent event) {
        if (event instanceof TicketLinked) {
            return "is this customer's";
        }
        if (event instanceof TicketClassified classified) {
            String category = classified.category() == null ? "" : ", " + classified.category();
            return "sorted: " + Words.of(classified.type()) + ", " + Words.of(classified.priority()) + category;
        }
        if (event instanceof TicketAssigned assigned) {
            return "assigned to " + assigned.owner();
        }
        if (event instanceof TicketTaken taken) {
            return "taken by " + taken.owner() + (taken.from() == null ? "" : " from " + taken.from());
        }
        if (event instanceof TicketEscalated escalated) {
            return "escalated to level " + escalated.level() + because(escalated.reason());
        }
        return event instanceof TicketActionRecorded recorded
                ? "went on: " + recorded.action() + because(recorded.note())
                : waiting(event);
    }

    private static String waiting(TicketEvent event) {
        if (event instanceof TicketPended pended) {
            String awaited = pended.on() == Awaited.CUSTOMER ? "the customer" : "us";
            return "waits for " + (pended.department() == null ? awaited : Words.of(pended.department()));
        }
        if (event instanceof TicketSnoozed) {
            return "put aside";
        }
        return event instanceof TicketResumed ? "goes on" : ending(event);
    }

    private static String ending(TicketEvent event) {
        if (event instanceof TicketResolved resolved) {
            return "resolved" + because(resolved.resolution());
        }
        if (event instanceof TicketReopened reopened) {
            return "reopened" + because(reopened.reason());
        }
        if (event instanceof TicketClosed) {
            return "closed";
        }
        if (event instanceof TicketCancelled cancelled) {
            return "cancelled" + because(cancelled.reason());
        }
        if (event instanceof TicketsMerged) {
            return "merged into another ticket";
        }
        throw new IllegalStateException("Nobody tells " + event.getClass().getName());
    }

    private static String because(@Nullable String text) {
        return text == null ? "" : ": " + Words.quoted(text);
    }
}
