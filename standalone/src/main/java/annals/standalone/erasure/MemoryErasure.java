package annals.standalone.erasure;

import annals.api.customer.CustomerId;
import annals.command.privacy.Erasure;
import annals.command.privacy.ErasureReport;
import annals.postgresql.eventlog.EventLog;
import annals.query.shared.Remembers;
import java.util.List;
import org.axonframework.common.caching.Cache;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets go of everything that is kept in memory of what was read before. */
@Component
@Order(Erasure.SWEEPING)
class MemoryErasure implements Erasure {

    private final EventLog log;
    private final Cache recentAggregates;
    private final List<Remembers> readers;

    MemoryErasure(EventLog log, Cache recentAggregates, List<Remembers> readers) {
        this.log = log;
        this.recentAggregates = recentAggregates;
        this.readers = readers;
    }

    @Override
    public Mono<ErasureReport> erase(CustomerId customerId) {
        return Mono.fromSupplier(() -> {
            log.forgetDecoded();
            recentAggregates.removeAll();
            readers.forEach(Remembers::forget);
            return ErasureReport.NOTHING;
        });
    }
}
