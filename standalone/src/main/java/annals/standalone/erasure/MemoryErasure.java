package annals.standalone.erasure;

import annals.api.customer.CustomerId;
import annals.command.privacy.Erasure;
import annals.command.privacy.ErasureReport;
import annals.postgresql.eventlog.EventLog;
import annals.postgresql.projection.Moments;
import annals.query.shared.Remembers;
import java.util.List;
import org.axonframework.common.caching.Cache;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Lets go of everything that is kept of what was read before: in memory, and as copies of how it was. */
@Component
@Order(Erasure.SWEEPING + 1)
class MemoryErasure implements Erasure {

    private final EventLog log;
    private final Cache recentAggregates;
    private final List<Remembers> readers;
    private final Moments moments;

    MemoryErasure(EventLog log, Cache recentAggregates, List<Remembers> readers, Moments moments) {
        this.log = log;
        this.moments = moments;
        this.recentAggregates = recentAggregates;
        this.readers = readers;
    }

    @Override
    public Mono<ErasureReport> erase(CustomerId customerId) {
        return Mono.fromCallable(() -> {
                    log.forgetDecoded();
                    recentAggregates.removeAll();
                    readers.forEach(Remembers::forget);
                    moments.forget();
                    return ErasureReport.NOTHING;
                })
                .subscribeOn(Schedulers.boundedElastic());
    }
}
