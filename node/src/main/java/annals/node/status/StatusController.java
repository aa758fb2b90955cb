package annals.node.status;

import annals.api.access.Allowed;
import annals.node.parts.RunningReadModels;
import annals.postgresql.projection.ReadModelStatus;
import annals.postgresql.projection.RebuildProgress;
import annals.postgresql.projection.Rebuilds;
import annals.query.events.EventLogSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class StatusController {

    private final EventLogSource log;
    private final RunningReadModels readModels;
    private final Rebuilds rebuilds;

    StatusController(EventLogSource log, RunningReadModels readModels, Rebuilds rebuilds) {
        this.log = log;
        this.rebuilds = rebuilds;
        this.readModels = readModels;
    }

    /**
     * How the product is doing.
     *
     * @param ready whether every read model runs
     * @param head the last position of the log; −1 while it is empty
     * @param rebuilds the latest rebuild of each read model that was rebuilt since the start
     */
    record Status(
            boolean ready,
            long head,
            List<ReadModelStatus> readModels,
            List<RebuildProgress> rebuilds,
            Map<String, String> versions) {}

    @GetMapping("/api/status")
    @Allowed(everyone = true)
    Mono<Status> status() {
        return log.head()
                .flatMap(head -> Flux.fromIterable(readModels.processors())
                        .flatMap(processor -> processor.status(head))
                        .collectSortedList(Comparator.comparing(ReadModelStatus::name))
                        .map(all -> new Status(ready(all), head, all, rebuilds.all(), versions())));
    }

    private static boolean ready(List<ReadModelStatus> all) {
        return all.stream().noneMatch(status -> status.state() == ReadModelStatus.State.FAILED);
    }

    private static Map<String, String> versions() {
        return Map.of("annals", Versions.ANNALS, "java", Runtime.version().toString());
    }
}
