package annals.command.logistics.order;

import static annals.api.logistics.order.OrderRefusal.DEAL_UNKNOWN;

import annals.api.sales.deal.DealEvent;
import annals.api.sales.deal.DealId;
import annals.command.shared.KnownAggregates;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Lets an order insist that the deal it names is there. */
final class KnownDeals {

    private final KnownAggregates deals;

    KnownDeals(EventStore store) {
        deals = new KnownAggregates(store, DealEvent.class, DEAL_UNKNOWN);
    }

    void require(@Nullable DealId dealId) {
        if (dealId != null) {
            deals.require(dealId);
        }
    }
}
