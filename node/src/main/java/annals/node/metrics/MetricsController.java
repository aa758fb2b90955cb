package annals.node.metrics;

import static annals.api.access.Role.ADMIN;
import static annals.api.access.Role.AUDITOR;

import annals.api.access.Allowed;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** For what watches the process; like its health it is no part of the contract. */
@RestController
@Hidden
class MetricsController {

    private static final String PROMETHEUS = "text/plain;version=0.0.4;charset=utf-8";

    private final PrometheusMeterRegistry meters;
    private final List<Asked> asked;

    MetricsController(PrometheusMeterRegistry meters, List<Asked> asked) {
        this.meters = meters;
        this.asked = asked;
    }

    @GetMapping(path = "/actuator/prometheus", produces = PROMETHEUS)
    @Allowed({ADMIN, AUDITOR})
    Mono<String> prometheus() {
        return Flux.fromIterable(asked)
                .flatMap(Asked::ask)
                .then(Mono.fromCallable(meters::scrape).subscribeOn(Schedulers.boundedElastic()));
    }
}
