package annals.benchmarks.annals;

import annals.api.sales.deal.DealEvent.DealMoved;
import annals.api.sales.deal.DealId;
import annals.benchmarks.side.SampleEvents;
import annals.benchmarks.side.Side;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * W3: moves a deal with the version that is expected of it; eight callers share a deal. Who comes too late reads what
 * happened and tries again. At the end every deal must have as many moves as succeeded.
 */
public final class MoveDeal extends LibrarySide {

    private static final int WRITERS = 8;
    private static final Map<String, String> META_DATA = SampleEvents.metaData("MoveDeal");

    private Deal[] deals = {};

    /** A deal and what is remembered of it; whoever succeeds or reads last remembers. */
    private static final class Deal {

        private final DealId id = DealId.next();
        private final AtomicLong moves = new AtomicLong();
        private volatile State state = new State(-1, false);
    }

    /** What a decision is made from. */
    private record State(long version, boolean forward) {

        State after(DomainEventMessage<?> event) {
            return new State(
                    event.getSequenceNumber(),
                    ((DealMoved) event.getPayload()).to().value().equals("NEGOTIATION"));
        }
    }

    private MoveDeal(Kind kind) {
        super(kind);
    }

    /** Without encryption and proof. */
    public static Side bare() {
        return new MoveDeal(Library::bare);
    }

    /** With encryption and proof. */
    public static Side full() {
        return new MoveDeal(Library::full);
    }

    @Override
    void fill(int callers) {
        deals = IntStream.range(0, (callers + WRITERS - 1) / WRITERS)
                .mapToObj(i -> new Deal())
                .toArray(Deal[]::new);
    }

    @Override
    public void operate(int caller) {
        Deal deal = deals[caller / WRITERS];
        while (!moved(deal)) {
            deal.state = read(deal, deal.state);
        }
        deal.moves.incrementAndGet();
    }

    private boolean moved(Deal deal) {
        State known = deal.state;
        var event = new GenericDomainEventMessage<>(
                "Deal",
                deal.id.toString(),
                known.version + 1,
                SampleEvents.dealMoved(deal.id, !known.forward),
                META_DATA);
        try {
            log().appendEvents(event);
            deal.state = known.after(event);
            return true;
        } catch (ConcurrencyException e) {
            return false;
        }
    }

    private State read(Deal deal, State known) {
        State state = known;
        var events = log().readEvents(deal.id.toString(), known.version + 1);
        while (events.hasNext()) {
            state = state.after(events.next());
        }
        return state;
    }

    @Override
    public void close() {
        for (Deal deal : deals) {
            long logged = log().readEvents(deal.id.toString(), 0).asStream().count();
            if (logged != deal.moves.get()) {
                throw new IllegalStateException(deal.moves + " moves succeeded, " + logged + " are in the log");
            }
        }
        super.close();
    }
}
