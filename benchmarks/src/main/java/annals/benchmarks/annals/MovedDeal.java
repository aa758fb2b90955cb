package annals.benchmarks.annals;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import annals.api.sales.deal.DealEvent.DealMoved;
import annals.api.sales.deal.DealId;
import annals.benchmarks.side.SampleEvents;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A deal that can be moved there and back. */
class MovedDeal {

    private static final Map<String, String> META_DATA = SampleEvents.metaData("MoveDeal");

    // Read by Axon.
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private @Nullable DealId id;

    private boolean forward;

    /** Its first move. */
    record Open(@TargetAggregateIdentifier DealId dealId) {}

    /** The next move, if it still is at this version. */
    record Move(@TargetAggregateIdentifier DealId dealId, long expected) {}

    /** Whether it was moved, and its version since. */
    record Answer(boolean moved, long version) {}

    MovedDeal() {}

    @CommandHandler
    MovedDeal(Open command) {
        apply(SampleEvents.dealMoved(command.dealId(), true), MetaData.from(META_DATA));
    }

    @CommandHandler
    Answer handle(Move command) {
        if (getVersion() != command.expected()) {
            return new Answer(false, getVersion());
        }
        apply(SampleEvents.dealMoved(command.dealId(), !forward), MetaData.from(META_DATA));
        return new Answer(true, getVersion());
    }

    @EventSourcingHandler
    void on(DealMoved event) {
        id = event.dealId();
        forward = event.to().value().equals("NEGOTIATION");
    }
}
