package annals.query.service.ticket;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.service.ticket.TicketEvent;
import annals.api.service.ticket.TicketEvent.*;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an event adds to the conversation.
 *
 * @param visibleTo the departments that may read it; null means all
 */
record StepFacts(
        @Nullable String text,
        @Nullable Channel channel,
        @Nullable Set<Department> visibleTo) {

    static StepFacts of(TicketEvent event) {
        if (event instanceof TicketOpened opened) {
            return new StepFacts(opened.body(), opened.channel(), null);
        }
        if (event instanceof ReplySent sent) {
            return new StepFacts(sent.body(), sent.channel(), null);
        }
        if (event instanceof CustomerReplied replied) {
            return new StepFacts(replied.body(), replied.channel(), null);
        }
        if (event instanceof FirstResponseSent first) {
            return new StepFacts(null, first.channel(), null);
        }
        if (event instanceof InternalNoteAdded note) {
            return new StepFacts(note.body(), null, note.visibleTo());
        }
        return new StepFacts(fact(event), null, null);
    }

    private static @Nullable String fact(TicketEvent event) {
        if (event instanceof TicketAssigned assigned) {
            return assigned.owner();
        }
        if (event instanceof TicketTaken taken) {
            return taken.owner();
        }
        if (event instanceof TicketPended pended) {
            return pended.department() == null
                    ? pended.on().name()
                    : pended.department().name();
        }
        if (event instanceof TicketActionRecorded recorded) {
            return recorded.note() == null ? recorded.action() : recorded.action() + ": " + recorded.note();
        }
        return event instanceof TicketEscalated escalated ? escalated.reason() : end(event);
    }

    private static @Nullable String end(TicketEvent event) {
        if (event instanceof TicketResolved resolved) {
            return resolved.resolution();
        }
        if (event instanceof TicketReopened reopened) {
            return reopened.reason();
        }
        if (event instanceof TicketCancelled cancelled) {
            return cancelled.reason();
        }
        return event instanceof SatisfactionRated rated ? rated.comment() : null;
    }
}
