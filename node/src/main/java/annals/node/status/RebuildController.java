package annals.node.status;

import annals.api.access.Allowed;
import annals.api.access.ReadModelEvent.RebuildOrdered;
import annals.api.access.Role;
import annals.api.shared.Refused;
import annals.node.access.Outbox;
import annals.node.parts.RunningReadModels;
import annals.postgresql.projection.ReadModelProcessor;
import annals.postgresql.projection.RebuildProgress;
import annals.postgresql.projection.Rebuilds;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/administration/read-models/{readModel}/rebuild")
class RebuildController {

    private final RunningReadModels readModels;
    private final Rebuilds rebuilds;
    private final Outbox outbox;

    RebuildController(RunningReadModels readModels, Rebuilds rebuilds, Outbox outbox) {
        this.readModels = readModels;
        this.rebuilds = rebuilds;
        this.outbox = outbox;
    }

    /**
     * Builds the read model anew from the log's first event, beside the live one, which goes on and answers meanwhile. When
     * it has caught up, both are compared row for row, and it takes the live one's place; with {@code hold} not before
     * {@code …/rebuild/switch} is sent.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed(Role.ADMIN)
    Mono<Void> rebuild(@PathVariable String readModel, @RequestParam(defaultValue = "false") boolean hold) {
        var processor = processor(readModel);
        return outbox.note(new RebuildOrdered(readModel, Outbox.now()))
                .then(Mono.fromRunnable(() -> begin(processor, !hold)));
    }

    private void begin(ReadModelProcessor processor, boolean switching) {
        if (!rebuilds.begin(processor, switching)) {
            throw Refused.because(ReadModelRefusal.REBUILD_RUNNING, "name", processor.name());
        }
    }

    /** How far the latest rebuild has come, and what the comparison has found. */
    @GetMapping
    @Allowed({Role.ADMIN, Role.AUDITOR})
    Mono<RebuildProgress> progress(@PathVariable String readModel) {
        String name = processor(readModel).name();
        return Mono.justOrEmpty(rebuilds.progress(name))
                .switchIfEmpty(Mono.error(() -> Refused.because(ReadModelRefusal.REBUILD_NOT_FOUND, "name", name)));
    }

    /** Has the copy take the live one's place as soon as it has caught up. */
    @PostMapping("/switch")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed(Role.ADMIN)
    Mono<Void> switchTo(@PathVariable String readModel) {
        return ifRunning(readModel, rebuilds::switchTo);
    }

    /** Drops the copy; the live one stays. */
    @PostMapping("/cancel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed(Role.ADMIN)
    Mono<Void> cancel(@PathVariable String readModel) {
        return ifRunning(readModel, rebuilds::cancel);
    }

    private Mono<Void> ifRunning(String readModel, Predicate<String> act) {
        String name = processor(readModel).name();
        if (!act.test(name)) {
            throw Refused.because(ReadModelRefusal.REBUILD_OVER, "name", name);
        }
        return Mono.empty();
    }

    private ReadModelProcessor processor(String name) {
        return readModels.processor(name).orElseThrow(() -> ReadModelRefusal.notFound(name));
    }
}
