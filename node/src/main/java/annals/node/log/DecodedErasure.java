package annals.node.log;

import annals.api.customer.CustomerId;
import annals.command.privacy.Erasure;
import annals.command.privacy.ErasureReport;
import annals.postgresql.eventlog.EventLog;
import org.springframework.core.annotation.Order;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Lets go of the events that the log keeps in memory, decoded. */
@Order(Erasure.SWEEPING + 1)
public final class DecodedErasure implements Erasure {

    private final EventLog log;

    /** Lets go of those of this log. */
    public DecodedErasure(EventLog log) {
        this.log = log;
    }

    @Override
    public Mono<ErasureReport> erase(CustomerId customerId) {
        return Mono.<Void>fromRunnable(log::forgetDecoded)
                .subscribeOn(Schedulers.boundedElastic())
                .thenReturn(ErasureReport.NOTHING);
    }
}
