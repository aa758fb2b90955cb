package annals.node.proof;

import annals.node.metrics.Answered;
import annals.node.metrics.Asked;
import annals.postgresql.proof.ProofReader;
import annals.postgresql.proof.Verdicts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** How far the last checkpoint is behind the log, and whether the log is what was signed as far as is known. */
final class ProofMetrics implements Asked {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ProofReader reader;
    private final Clock clock;
    private final Answered lag;
    private final Answered delay;

    ProofMetrics(MeterRegistry meters, ProofReader reader, Verdicts verdicts, Clock clock) {
        this.reader = reader;
        this.clock = clock;
        this.lag = Answered.in(meters, "annals.proof.lag", "events", Tags.empty(), "Events that are not signed yet");
        this.delay = Answered.in(
                meters,
                "annals.proof.delay",
                "seconds",
                Tags.empty(),
                "Age of the oldest event that is not signed yet");
        Gauge.builder("annals.proof.good", verdicts, known -> known.finding().isPresent() ? 0 : 1)
                .description("1 while the log is what was signed, as far as is known; 0 once it is not")
                .register(meters);
    }

    @Override
    public Mono<Void> ask() {
        return Mono.fromCallable(this::behind)
                .subscribeOn(Schedulers.boundedElastic())
                .timeout(PATIENCE)
                .doOnNext(behind -> {
                    lag.is((double) behind.events());
                    delay.is(behind.age().toMillis() / 1000.0);
                })
                .doOnError(away -> {
                    lag.isUnknown();
                    delay.isUnknown();
                })
                .onErrorComplete()
                .then();
    }

    private ProofReader.Lag behind() {
        long signed = reader.last().map(checkpoint -> checkpoint.size()).orElse(0L);
        return reader.lag(signed, clock.instant());
    }
}
