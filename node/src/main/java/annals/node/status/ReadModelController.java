package annals.node.status;

import annals.api.access.Allowed;
import annals.api.access.ReadModelEvent;
import annals.api.access.ReadModelEvent.RetryOrdered;
import annals.api.access.Role;
import annals.api.shared.Refused;
import annals.node.access.Outbox;
import annals.node.parts.RunningReadModels;
import annals.postgresql.projection.ReadModelProcessor;
import annals.postgresql.projection.RebuildProgress;
import annals.postgresql.projection.Rebuilds;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/administration/read-models/{readModel}")
class ReadModelController {

    private final RunningReadModels readModels;
    private final Rebuilds rebuilds;
    private final Outbox outbox;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    ReadModelController(RunningReadModels readModels, Rebuilds rebuilds, Outbox outbox) {
        this.readModels = readModels;
        this.rebuilds = rebuilds;
        this.outbox = outbox;
    }

    /** Tries the event at which the read model stands again now. */
    @PostMapping("/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed(Role.ADMIN)
    Mono<Void> retry(@PathVariable String readModel) {
        return alone(readModel, new RetryOrdered(readModel, Outbox.now()), ReadModelProcessor::retryNow);
    }

    private Mono<Void> alone(String name, ReadModelEvent order, Function<ReadModelProcessor, Mono<Void>> work) {
        var processor = readModels.processor(name).orElseThrow(() -> ReadModelRefusal.notFound(name));
        boolean held =
                rebuilds.progress(name).filter(RebuildProgress::holdsLive).isPresent();
        if (held || !busy.add(name)) {
            throw Refused.because(ReadModelRefusal.READ_MODEL_BUSY, "name", name);
        }
        // What was begun is finished, also when the caller goes away in the middle.
        return Mono.deferContextual(caller -> {
            var running = outbox.note(order)
                    .then(work.apply(processor))
                    .doFinally(end -> busy.remove(name))
                    .contextWrite(caller)
                    .cache();
            running.subscribe(nothing -> {}, failure -> {});
            return running;
        });
    }
}
