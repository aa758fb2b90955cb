package annals.benchmarks.axon;

import annals.api.sales.deal.DealId;
import annals.benchmarks.axon.StockDeal.Answer;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.cache.Caching;
import javax.cache.configuration.MutableConfiguration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.JCacheAdapter;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;

/**
 * W3: moves a deal with the version that is expected of it, by a command to an aggregate; eight callers share a deal and what
 * is known of its version. Who comes too late learns the version and tries again. At the end every deal must have as many
 * moves as succeeded.
 *
 * <p>By default the aggregate is loaded from its events for each command. Tuned, it stays in a cache on the heap, and a
 * conflict is an answer instead of an exception: "make sure the unit of work never needs to perform a rollback for functional
 * reasons" (<a href="https://docs.axoniq.io/axon-framework-reference/4.13/tuning/event-snapshots/">Caching</a>).
 */
final class AxonMoves extends AxonSide {

    private static final int WRITERS = 8;

    private Deal[] deals = {};
    private @Nullable Configuration application;

    /** A deal and what is remembered of it; whoever succeeds or is refused last remembers. */
    private static final class Deal {

        private final DealId id = DealId.next();
        // The first is the one that opened it.
        private final AtomicLong moves = new AtomicLong(1);
        private volatile long version;
    }

    AxonMoves(AxonSetting setting) {
        super(setting);
    }

    @Override
    void fill(int callers) {
        application = store().configurer().configureAggregate(aggregate()).start();
        deals = IntStream.range(0, (callers + WRITERS - 1) / WRITERS)
                .mapToObj(i -> new Deal())
                .toArray(Deal[]::new);
        for (Deal deal : deals) {
            gateway().sendAndWait(new StockDeal.Open(deal.id));
        }
    }

    private AggregateConfigurer<StockDeal> aggregate() {
        var aggregate = AggregateConfigurer.defaultConfiguration(StockDeal.class);
        return setting() == AxonSetting.TUNED ? aggregate.configureCache(configuration -> cache()) : aggregate;
    }

    // By reference and without an end: what is in it neither expires nor is serialised.
    private static JCacheAdapter cache() {
        var settings = new MutableConfiguration<Object, Object>().setStoreByValue(false);
        return new JCacheAdapter(
                Caching.getCachingProvider().getCacheManager().createCache("deals-" + DealId.next(), settings));
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
        if (setting() == AxonSetting.TUNED) {
            return gateway().sendAndWait(new StockDeal.MoveIfCurrent(deal.id, deal.version));
        }
        try {
            return gateway().sendAndWait(new StockDeal.Move(deal.id, deal.version));
        } catch (ConflictingAggregateVersionException e) {
            return new Answer(false, e.getActualVersion());
        }
    }

    private CommandGateway gateway() {
        return Objects.requireNonNull(application, "not prepared").commandGateway();
    }

    @Override
    public void close() {
        try {
            for (Deal deal : deals) {
                long logged = logged(deal);
                if (logged != deal.moves.get()) {
                    throw new IllegalStateException(deal.moves + " moves succeeded, " + logged + " are in the store");
                }
            }
        } finally {
            if (application != null) {
                application.shutdown();
            }
            super.close();
        }
    }

    private long logged(Deal deal) {
        try {
            return store().count(AxonStore.COUNT + " where aggregateIdentifier = '" + deal.id + "'");
        } catch (SQLException e) {
            throw new IllegalStateException("the moves could not be counted", e);
        }
    }
}
