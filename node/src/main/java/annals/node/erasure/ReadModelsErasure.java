package annals.node.erasure;

import annals.api.customer.CustomerId;
import annals.command.privacy.Erasure;
import annals.command.privacy.ErasureReport;
import annals.command.shared.Log;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.Projection;
import java.util.List;
import org.springframework.core.annotation.Order;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Waits until every read model has let go of the person, as each does when it hears of the erasure. */
@Order(Erasure.SWEEPING)
final class ReadModelsErasure implements Erasure {

    private final List<Projection> readModels;
    private final ReadModelReader reader;
    private final Log log;

    ReadModelsErasure(List<Projection> readModels, ReadModelReader reader, Log log) {
        this.readModels = readModels;
        this.reader = reader;
        this.log = log;
    }

    @Override
    public Mono<ErasureReport> erase(CustomerId customerId) {
        return Mono.fromCallable(log::head)
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(this::everywhereAt)
                .thenReturn(ErasureReport.NOTHING);
    }

    private Mono<Void> everywhereAt(long head) {
        return Flux.fromIterable(readModels)
                .flatMap(model -> reader.read(model.readModel(), head, connection -> Mono.just(true)))
                .then();
    }
}
