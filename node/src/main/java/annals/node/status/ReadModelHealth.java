package annals.node.status;

import annals.node.parts.RunningReadModels;
import annals.postgresql.projection.ReadModelStatus;
import annals.query.events.EventLogSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Down while a read model stands at an event that fails, or while the database does not answer. */
final class ReadModelHealth implements ReactiveHealthIndicator {

    private final EventLogSource log;
    private final RunningReadModels readModels;

    ReadModelHealth(EventLogSource log, RunningReadModels readModels) {
        this.log = log;
        this.readModels = readModels;
    }

    @Override
    public Mono<Health> health() {
        return log.head()
                .flatMapMany(head -> Flux.fromIterable(readModels.processors()).flatMap(one -> one.status(head)))
                .all(status -> status.state() != ReadModelStatus.State.FAILED)
                .map(well -> well ? Health.up().build() : Health.down().build())
                .onErrorResume(e -> Mono.just(Health.down(e).build()));
    }
}
