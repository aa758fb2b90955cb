package annals.api.service.ticket;

import static annals.api.customer.CustomerSamples.AT;
import static annals.api.customer.CustomerSamples.CUSTOMER;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.service.ticket.TicketEvent.*;
import annals.api.shared.DomainEvent;
import annals.api.shared.EventSamples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One full and one minimal sample of each of the ticket's events. */
public final class TicketSamples implements EventSamples {

    private static final TicketId TICKET = TicketId.of("01890a5d-ac96-774b-bcce-b302099a8059");
    private static final TicketId SURVIVOR = TicketId.of("01890a5d-ac96-774b-bcce-b302099a805a");
    private static final Instant LATER = AT.plus(Duration.ofDays(3));

    @Override
    public String feature() {
        return "service/ticket";
    }

    @Override
    public List<DomainEvent> samples() {
        return Stream.of(openings(), work(), words(), waits(), ends())
                .flatMap(List::stream)
                .toList();
    }

    private static List<DomainEvent> openings() {
        return List.of(
                new TicketOpened(
                        TICKET,
                        CUSTOMER,
                        TicketType.COMPLAINT,
                        Channel.EMAIL,
                        TicketPriority.HIGH,
                        "Invoice twice",
                        "I got two invoices.",
                        "case-412",
                        AT),
                new TicketOpened(
                        TICKET,
                        null,
                        TicketType.QUESTION,
                        Channel.PHONE,
                        TicketPriority.NORMAL,
                        "A call",
                        null,
                        null,
                        AT),
                new TicketLinked(TICKET, CUSTOMER, AT),
                new TicketLinked(TICKET, CUSTOMER, AT),
                new TicketClassified(TICKET, CUSTOMER, "billing", TicketType.INCIDENT, TicketPriority.URGENT, AT),
                new TicketClassified(TICKET, null, null, TicketType.PROBLEM, TicketPriority.LOW, AT));
    }

    private static List<DomainEvent> work() {
        return List.of(
                new TicketAssigned(TICKET, CUSTOMER, "sam", "kim", AT),
                new TicketAssigned(TICKET, null, null, "kim", AT),
                new TicketTaken(TICKET, CUSTOMER, "sam", "kim", AT),
                new TicketTaken(TICKET, null, null, "kim", AT),
                new TicketEscalated(TICKET, CUSTOMER, 2, "The customer is in the news.", AT),
                new TicketEscalated(TICKET, null, 1, null, AT),
                new TicketActionRecorded(TICKET, CUSTOMER, "Require upgrade", "Value 2", AT),
                new TicketActionRecorded(TICKET, null, "VERIFIED", null, AT));
    }

    private static List<DomainEvent> words() {
        return List.of(
                new ReplySent(TICKET, CUSTOMER, "We got your mail.", Channel.EMAIL, true, AT),
                new ReplySent(TICKET, null, "We look into it.", Channel.CHAT, false, AT),
                new FirstResponseSent(TICKET, CUSTOMER, Channel.EMAIL, AT),
                new FirstResponseSent(TICKET, null, Channel.CHAT, AT),
                new CustomerReplied(TICKET, CUSTOMER, "Thank you.", Channel.EMAIL, "<m2@example.com>", AT),
                new CustomerReplied(TICKET, null, "And?", Channel.CHAT, null, AT),
                new InternalNoteAdded(
                        TICKET, CUSTOMER, "Pays late.", Set.of(Department.ACCOUNTING, Department.SERVICE), AT),
                new InternalNoteAdded(TICKET, null, "Look again.", Set.of(Department.SERVICE), AT));
    }

    private static List<DomainEvent> waits() {
        return List.of(
                new TicketPended(TICKET, CUSTOMER, Awaited.INTERNAL, Department.ACCOUNTING, LATER, AT),
                new TicketPended(TICKET, null, Awaited.CUSTOMER, null, null, AT),
                new TicketSnoozed(TICKET, CUSTOMER, LATER, AT),
                new TicketSnoozed(TICKET, null, LATER, AT),
                new TicketResumed(TICKET, CUSTOMER, AT),
                new TicketResumed(TICKET, null, AT));
    }

    private static List<DomainEvent> ends() {
        return List.of(
                new TicketResolved(TICKET, CUSTOMER, "Credit note sent.", AT),
                new TicketResolved(TICKET, null, null, AT),
                new TicketReopened(TICKET, CUSTOMER, "A third invoice came.", AT),
                new TicketReopened(TICKET, null, null, AT),
                new TicketClosed(TICKET, CUSTOMER, AT),
                new TicketClosed(TICKET, null, AT),
                new TicketCancelled(TICKET, CUSTOMER, "An advertisement.", AT),
                new TicketCancelled(TICKET, null, "Spam.", AT),
                new TicketsMerged(TICKET, CUSTOMER, SURVIVOR, AT),
                new TicketsMerged(TICKET, null, SURVIVOR, AT),
                new SatisfactionRated(TICKET, CUSTOMER, 5, "Quick.", AT),
                new SatisfactionRated(TICKET, null, 1, null, AT));
    }
}
