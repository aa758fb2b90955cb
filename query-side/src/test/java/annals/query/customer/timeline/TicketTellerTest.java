package annals.query.customer.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.service.ticket.TicketEvent;
import annals.api.service.ticket.TicketEvent.InternalNoteAdded;
import annals.api.service.ticket.TicketEvent.ReplySent;
import annals.api.service.ticket.TicketId;
import annals.api.service.ticket.TicketSamples;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TicketTellerTest {

    private final TicketTeller teller = new TicketTeller();

    private String line(TicketEvent event) {
        return teller.tell(event, teller.title(event).orElse("Invoice twice")).text();
    }

    @Test
    void everyEventOfATicketIsOneLineThatServiceWouldSay() {
        var lines = new TicketSamples()
                .samples().stream().map(event -> line((TicketEvent) event)).distinct();
        assertThat(lines)
                .containsExactly(
                        "Ticket “Invoice twice” opened: complaint, high",
                        "Ticket “A call” opened: question, normal",
                        "Ticket “Invoice twice” is this customer's",
                        "Ticket “Invoice twice” sorted: incident, urgent, billing",
                        "Ticket “Invoice twice” sorted: problem, low",
                        "Ticket “Invoice twice” assigned to kim",
                        "Ticket “Invoice twice” taken by kim from sam",
                        "Ticket “Invoice twice” taken by kim",
                        "Ticket “Invoice twice” escalated to level 2: “The customer is in the news.”",
                        "Ticket “Invoice twice” escalated to level 1",
                        "Ticket “Invoice twice” went on: Require upgrade: “Value 2”",
                        "Ticket “Invoice twice” went on: VERIFIED",
                        "Ticket “Invoice twice” answered automatically: “We got your mail.”",
                        "Ticket “Invoice twice” answered: “We look into it.”",
                        "Ticket “Invoice twice” got its first response",
                        "Ticket “Invoice twice” has news from the customer: “Thank you.”",
                        "Ticket “Invoice twice” has news from the customer: “And?”",
                        "Ticket “Invoice twice” has an internal note: “Pays late.”",
                        "Ticket “Invoice twice” has an internal note: “Look again.”",
                        "Ticket “Invoice twice” waits for accounting",
                        "Ticket “Invoice twice” waits for the customer",
                        "Ticket “Invoice twice” put aside",
                        "Ticket “Invoice twice” goes on",
                        "Ticket “Invoice twice” resolved: “Credit note sent.”",
                        "Ticket “Invoice twice” resolved",
                        "Ticket “Invoice twice” reopened: “A third invoice came.”",
                        "Ticket “Invoice twice” reopened",
                        "Ticket “Invoice twice” closed",
                        "Ticket “Invoice twice” cancelled: “An advertisement.”",
                        "Ticket “Invoice twice” cancelled: “Spam.”",
                        "Ticket “Invoice twice” merged into another ticket",
                        "Ticket “Invoice twice” rated 5 of 5: “Quick.”",
                        "Ticket “Invoice twice” rated 1 of 5");
    }

    @Test
    void aTextOfSeveralLinesIsToldInOne() {
        var sent =
                new ReplySent(TicketId.next(), null, "Dear Ada,\n\n we look.\n", Channel.EMAIL, false, Instant.EPOCH);
        assertThat(line(sent)).endsWith("answered: “Dear Ada, we look.”");
    }

    @Test
    void anInternalNoteIsToldToTheDepartmentsItIsForOnly() {
        var readers = Set.of(Department.SERVICE, Department.ACCOUNTING);
        var note = new InternalNoteAdded(TicketId.next(), null, "Pays late.", readers, Instant.EPOCH);
        assertThat(teller.tell(note, "Invoice twice").visibleTo()).isEqualTo(readers);
    }
}
