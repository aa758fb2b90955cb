package annals.node.erasure;

import annals.api.customer.CustomerId;
import annals.command.privacy.Erasure;
import annals.command.privacy.ErasureReport;
import annals.postgresql.projection.Moments;
import annals.query.shared.Remembers;
import java.util.List;
import org.springframework.core.annotation.Order;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Lets go of everything that the query side keeps of what it read before: in memory, and as copies of how it was. */
@Order(Erasure.SWEEPING + 1)
final class RememberedErasure implements Erasure {

    private final List<Remembers> readers;
    private final Moments moments;

    RememberedErasure(List<Remembers> readers, Moments moments) {
        this.readers = readers;
        this.moments = moments;
    }

    @Override
    public Mono<ErasureReport> erase(CustomerId customerId) {
        return Mono.fromCallable(() -> {
                    readers.forEach(Remembers::forget);
                    moments.forget();
                    return ErasureReport.NOTHING;
                })
                .subscribeOn(Schedulers.boundedElastic());
    }
}
