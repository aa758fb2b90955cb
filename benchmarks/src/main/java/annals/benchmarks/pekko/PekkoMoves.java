package annals.benchmarks.pekko;

import annals.api.sales.deal.DealId;
import annals.benchmarks.pekko.Entity.Answer;
import annals.benchmarks.pekko.Entity.Note;
import annals.benchmarks.side.SampleEvents;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.pekko.actor.typed.ActorRef;

/**
 * W3: moves a deal with the version that is expected of it; eight callers share a deal, which stays in memory, and what is
 * known of its version. Who comes too late learns the version and tries again. At the end every deal must have as many moves
 * as succeeded.
 */
final class PekkoMoves extends PekkoSide {

    private static final int WRITERS = 8;
    private static final String KIND = "Deal";
    private static final Map<String, String> META_DATA = SampleEvents.metaData("MoveDeal");

    private final List<Deal> deals = new ArrayList<>();

    /** A deal and what is remembered of it; whoever succeeds or is refused last remembers. */
    private static final class Deal {

        private final DealId id;
        private final ActorRef<Note> entity;
        private final AtomicLong moves = new AtomicLong();
        private volatile long version;

        private Deal(DealId id, ActorRef<Note> entity) {
            this.id = id;
            this.entity = entity;
        }
    }

    @Override
    void fill(int callers) throws Exception {
        for (int caller = 0; caller < callers; caller += WRITERS) {
            var id = DealId.next();
            deals.add(new Deal(id, system().start(Entity.named(KIND, id))));
        }
    }

    @Override
    public void operate(int caller) throws Exception {
        Deal deal = deals.get(caller / WRITERS);
        Answer answer = move(deal);
        while (!answer.noted()) {
            deal.version = answer.version();
            answer = move(deal);
        }
        deal.version = answer.version();
        deal.moves.incrementAndGet();
    }

    private Answer move(Deal deal) throws Exception {
        long known = deal.version;
        var event = SampleEvents.dealMoved(deal.id, known % 2 == 0);
        return system().<Note, Answer>ask(deal.entity, answerTo -> new Note(event, META_DATA, known, false, answerTo))
                .get();
    }

    @Override
    public void close() {
        try {
            for (Deal deal : deals) {
                long written = journalled(KIND + "|" + deal.id);
                if (written != deal.moves.get()) {
                    throw new IllegalStateException(
                            deal.moves + " moves succeeded, " + written + " are in the journal");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the moves could not be counted", e);
        } finally {
            super.close();
        }
    }
}
