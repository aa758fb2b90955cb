package annals.query.service.queue;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.customer.Channel;
import annals.api.service.queue.QueuedTicket;
import annals.api.service.ticket.TicketEvent;
import annals.api.service.ticket.TicketEvent.FirstResponseSent;
import annals.api.service.ticket.TicketEvent.TicketAssigned;
import annals.api.service.ticket.TicketEvent.TicketOpened;
import annals.api.service.ticket.TicketEvent.TicketResolved;
import annals.api.service.ticket.TicketEvent.TicketSnoozed;
import annals.api.service.ticket.TicketEvent.TicketTaken;
import annals.api.service.ticket.TicketId;
import annals.api.service.ticket.TicketPriority;
import annals.api.service.ticket.TicketType;
import annals.api.today.TodayList;
import annals.query.shared.ProjectionSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MyTicketsTest {

    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");

    private final ProjectionSpec spec = ProjectionSpec.of(QueueProjection::new);
    private final MyTickets tickets = new MyTickets(spec.reader());

    @AfterEach
    void close() {
        spec.close();
    }

    private static Instant hours(int hours) {
        return AT.plus(Duration.ofHours(hours));
    }

    private TicketId toms(String subject, TicketPriority priority, int hour) {
        var id = opened(subject, priority, hour);
        spec.given(id, new TicketAssigned(id, null, null, "tom", hours(hour)));
        return id;
    }

    private TicketId opened(String subject, TicketPriority priority, int hour) {
        var id = TicketId.next();
        spec.given(
                id,
                new TicketOpened(
                        id, null, TicketType.QUESTION, Channel.EMAIL, priority, subject, null, null, hours(hour)));
        return id;
    }

    private void then(TicketEvent event) {
        spec.given(event.ticketId(), event);
    }

    private TodayList<QueuedTicket> of(String login) {
        return spec.ask(tickets.of(login, 8, spec.head())).value();
    }

    private List<String> subjects(String login) {
        return of(login).entries().stream().map(QueuedTicket::subject).toList();
    }

    @Test
    void whatIsPressingComesFirstThenWhatNobodyAnsweredThenTheOldest() {
        var answered = toms("answered", TicketPriority.NORMAL, 1);
        then(new FirstResponseSent(answered, null, Channel.EMAIL, hours(2)));
        toms("unanswered, young", TicketPriority.NORMAL, 4);
        toms("unanswered, old", TicketPriority.NORMAL, 3);
        toms("urgent", TicketPriority.URGENT, 5);
        assertThat(subjects("tom")).containsExactly("urgent", "unanswered, old", "unanswered, young", "answered");
    }

    @Test
    void whatWaitsForSomebodyElseComesLastHoweverPressing() {
        var snoozed = toms("snoozed", TicketPriority.URGENT, 1);
        then(new TicketSnoozed(snoozed, null, hours(99), hours(2)));
        toms("to be done", TicketPriority.LOW, 3);
        assertThat(subjects("tom")).containsExactly("to be done", "snoozed");
    }

    @Test
    void onlyOnesOwnUnfinishedTicketsWaitWhetherAssignedOrTaken() {
        toms("assigned", TicketPriority.NORMAL, 1);
        var taken = opened("taken", TicketPriority.NORMAL, 2);
        then(new TicketTaken(taken, null, null, "tom", hours(3)));
        opened("nobody's", TicketPriority.URGENT, 1);
        var resolved = toms("resolved", TicketPriority.URGENT, 1);
        then(new TicketResolved(resolved, null, null, hours(4)));
        assertThat(subjects("tom")).containsExactly("assigned", "taken");
        assertThat(of("ana")).isEqualTo(new TodayList<>(List.of(), 0));
    }

    @Test
    void theFirstEightAreShownAndAllAreCounted() {
        for (int i = 0; i < 11; i++) {
            toms("ticket " + i, TicketPriority.NORMAL, i);
        }
        assertThat(subjects("tom")).hasSize(8).startsWith("ticket 0");
        assertThat(of("tom").count()).isEqualTo(11);
    }
}
