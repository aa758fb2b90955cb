package annals.benchmarks.axon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import annals.api.sales.deal.DealEvent.DealMoved;
import annals.api.sales.deal.DealId;
import annals.benchmarks.side.SampleEvents;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateVersion;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** A deal as Axon's users write one. */
class StockDeal {

    private static final Map<String, String> META_DATA = SampleEvents.metaData("MoveDeal");

    // Read by Axon.
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private @Nullable DealId id;

    @AggregateVersion
    private @Nullable Long version;

    private boolean forward;

    /** Opens a deal with its first move. */
    record Open(@TargetAggregateIdentifier DealId dealId) {}

    /** Moves it; the repository refuses another version by an exception, and rolls back. */
    record Move(
            @TargetAggregateIdentifier DealId dealId,
            @TargetAggregateVersion Long expected) {}

    /** Moves it; another version is no exception, so that nothing is rolled back and the cache stays as it is. */
    record MoveIfCurrent(@TargetAggregateIdentifier DealId dealId, long expected) {}

    /** What a move led to: whether it was done, and the version since. */
    record Answer(boolean moved, long version) {}

    StockDeal() {}

    @CommandHandler
    StockDeal(Open command) {
        apply(SampleEvents.dealMoved(command.dealId(), true), MetaData.from(META_DATA));
    }

    @CommandHandler
    Answer handle(Move command) {
        return move(command.dealId());
    }

    @CommandHandler
    Answer handle(MoveIfCurrent command) {
        return version() == command.expected() ? move(command.dealId()) : new Answer(false, version());
    }

    private Answer move(DealId deal) {
        apply(SampleEvents.dealMoved(deal, !forward), MetaData.from(META_DATA));
        return new Answer(true, version());
    }

    private long version() {
        return version == null ? -1 : version;
    }

    @EventSourcingHandler
    void on(DealMoved event) {
        id = event.dealId();
        forward = event.to().value().equals("NEGOTIATION");
    }
}
