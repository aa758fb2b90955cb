package annals.node.proof;

import annals.postgresql.proof.Verdicts;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import reactor.core.publisher.Mono;

/** Down while the log is known not to be what was signed. */
final class ProofHealth implements ReactiveHealthIndicator {

    private final Verdicts verdicts;

    ProofHealth(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public Mono<Health> health() {
        return Mono.fromSupplier(() -> verdicts.finding()
                .map(finding -> Health.down()
                        .withDetail("firstBad", finding.firstBad())
                        .withDetail("reason", finding.reason())
                        .build())
                .orElseGet(() -> Health.up().build()));
    }
}
