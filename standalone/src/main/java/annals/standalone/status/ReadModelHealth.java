package annals.standalone.status;

import annals.postgresql.eventlog.EventLogReader;
import annals.postgresql.projection.ReadModelStatus;
import annals.standalone.parts.RunningReadModels;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Down while a read model stands at an event that fails, or while the database does not answer. */
@Component
class ReadModelHealth implements ReactiveHealthIndicator {

    private final EventLogReader log;
    private final RunningReadModels readModels;

    ReadModelHealth(EventLogReader log, RunningReadModels readModels) {
        this.log = log;
        this.readModels = readModels;
    }

    @Override
    public Mono<Health> health() {
        return Mono.fromCallable(log::head)
                .subscribeOn(Schedulers.boundedElastic())
                .flatMapMany(head -> Flux.fromIterable(readModels.processors()).flatMap(one -> one.status(head)))
                .all(status -> status.state() != ReadModelStatus.State.FAILED)
                .map(well -> well ? Health.up().build() : Health.down().build())
                .onErrorResume(e -> Mono.just(Health.down(e).build()));
    }
}
