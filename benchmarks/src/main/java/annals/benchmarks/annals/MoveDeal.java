package annals.benchmarks.annals;

import annals.api.sales.deal.DealId;
import annals.benchmarks.annals.MovedDeal.Answer;
import annals.benchmarks.side.Side;
import annals.node.parts.RecentAggregates;
import annals.postgresql.eventlog.PushedEventStore;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.jspecify.annotations.Nullable;

/**
 * W3: moves a deal with the version that is expected of it, by a command to an aggregate that the product's cache
 * remembers, on as many threads as the product has. Eight callers share a deal and what is known of its version; who comes
 * too late learns the version and tries again. At the end every deal must have as many moves as succeeded.
 */
public final class MoveDeal extends LibrarySide {

    private static final int WRITERS = 8;
    private static final int THREADS = 64;
    private static final int REMEMBERED = 20_000;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private Deal[] deals = {};
    private @Nullable CommandGateway gateway;

    /** A deal and what is remembered of it; whoever succeeds or is refused last remembers. */
    private static final class Deal {

        private final DealId id = DealId.next();
        // The first is the one that opened it.
        private final AtomicLong moves = new AtomicLong(1);
        private volatile long version;
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
        gateway = DefaultCommandGateway.builder().commandBus(bus()).build();
        deals = IntStream.range(0, (callers + WRITERS - 1) / WRITERS)
                .mapToObj(i -> new Deal())
                .toArray(Deal[]::new);
        for (Deal deal : deals) {
            gateway.sendAndWait(new MovedDeal.Open(deal.id));
        }
    }

    private CommandBus bus() {
        var bus = AsynchronousCommandBus.builder().executor(threads).build();
        var repository = EventSourcingRepository.builder(MovedDeal.class)
                .eventStore(new PushedEventStore(log()))
                .cache(new RecentAggregates(REMEMBERED))
                .build();
        AggregateAnnotationCommandHandler.<MovedDeal>builder()
                .aggregateType(MovedDeal.class)
                .repository(repository)
                .build()
                .subscribe(bus);
        return bus;
    }

    @Override
    public void operate(int caller) {
        Deal deal = deals[caller / WRITERS];
        Answer answer = move(deal);
        while (!answer.moved()) {
            deal.version = answer.version();
            answer = move(deal);
        }
        deal.version = answer.version();
        deal.moves.incrementAndGet();
    }

    private Answer move(Deal deal) {
        return Objects.requireNonNull(gateway, "not prepared").sendAndWait(new MovedDeal.Move(deal.id, deal.version));
    }

    @Override
    public void close() {
        try {
            for (Deal deal : deals) {
                long logged = log().readEvents(deal.id.toString(), 0).asStream().count();
                if (logged != deal.moves.get()) {
                    throw new IllegalStateException(deal.moves + " moves succeeded, " + logged + " are in the log");
                }
            }
        } finally {
            threads.shutdown();
            super.close();
        }
    }
}
