package annals.node.erasure;

import annals.api.customer.CustomerId;
import annals.command.privacy.Erasure;
import annals.command.privacy.ErasureReport;
import org.axonframework.common.caching.Cache;
import org.springframework.core.annotation.Order;
import reactor.core.publisher.Mono;

/** Lets go of the aggregates that the command side keeps in memory. */
@Order(Erasure.SWEEPING + 1)
final class AggregatesErasure implements Erasure {

    private final Cache recentAggregates;

    AggregatesErasure(Cache recentAggregates) {
        this.recentAggregates = recentAggregates;
    }

    @Override
    public Mono<ErasureReport> erase(CustomerId customerId) {
        return Mono.fromRunnable(recentAggregates::removeAll).thenReturn(ErasureReport.NOTHING);
    }
}
