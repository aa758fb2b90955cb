package annals.benchmarks.pekko;

import annals.api.service.ticket.TicketId;
import annals.benchmarks.pekko.Entity.Answer;
import annals.benchmarks.pekko.Entity.Note;
import annals.benchmarks.side.SampleEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.persistence.jdbc.query.javadsl.JdbcReadJournal;
import org.apache.pekko.persistence.query.PersistenceQuery;
import org.apache.pekko.stream.javadsl.Sink;
import org.jspecify.annotations.Nullable;

/**
 * W2: appends an action to one of 64 tickets, which stay in memory, and reads this ticket's latest 200 events from the journal
 * by one query. Each caller has tickets of its own.
 */
final class PekkoHistory extends PekkoSide {

    private static final int TICKETS = 64;
    private static final int HISTORY = 200;
    private static final String KIND = "Ticket";
    private static final Map<String, String> META_DATA = SampleEvents.metaData("RecordTicketAction");

    private final List<Ticket> tickets = new ArrayList<>();
    private @Nullable JdbcReadJournal journal;
    private int[] turn = {};

    private record Ticket(TicketId id, ActorRef<Note> entity) {}

    @Override
    void fill(int callers) throws Exception {
        turn = new int[callers];
        journal = PersistenceQuery.get(system().actors())
                .getReadJournalFor(JdbcReadJournal.class, JdbcReadJournal.Identifier());
        for (int i = 0; i < TICKETS; i++) {
            var id = TicketId.next();
            tickets.add(new Ticket(id, system().start(Entity.named(KIND, id))));
        }
        for (int entry = 0; entry < HISTORY; entry++) {
            var acts = tickets.stream().map(this::act).toList();
            for (var act : acts) {
                act.get();
            }
        }
    }

    @Override
    public void operate(int caller) throws Exception {
        int callers = turn.length;
        Ticket ticket = tickets.get((caller + callers * turn[caller]++) % TICKETS);
        long last = act(ticket).get().version();
        int read = Objects.requireNonNull(journal, "not prepared")
                .currentEventsByPersistenceId(KIND + "|" + ticket.id, last - HISTORY + 1, last)
                .runWith(Sink.seq(), system().actors())
                .toCompletableFuture()
                .get()
                .size();
        if (read != HISTORY) {
            throw new IllegalStateException("the history has " + read + " entries");
        }
    }

    private CompletableFuture<Answer> act(Ticket ticket) {
        var event = SampleEvents.ticketAction(ticket.id);
        return system().ask(ticket.entity, answerTo -> new Note(event, META_DATA, -1, false, answerTo));
    }
}
