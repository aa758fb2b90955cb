package annals.node.metrics;

import annals.postgresql.projection.ReadModelProcessor;
import annals.postgresql.projection.Rebuilds;
import annals.query.events.EventLogSource;
import annals.query.events.LoggedEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where the log ends and where each read model stands, asked of the database each time the metrics are read. */
public final class ReadModelMetrics implements Asked {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final EventLogSource log;
    private final Rebuilds rebuilds;
    private final Clock clock;
    private final Answered head;
    private final List<Stand> stands;

    /** A read model's numbers. */
    private record Stand(
            ReadModelProcessor processor,
            Answered position,
            Answered lag,
            Answered delay,
            Answered failures,
            Answered rebuild) {

        static Stand of(ReadModelProcessor processor, MeterRegistry meters) {
            var tags = Tags.of("read.model", processor.name());
            return new Stand(
                    processor,
                    gauge(meters, "position", "", tags, "Position of the last event in the read model"),
                    gauge(meters, "lag", "events", tags, "Events between the read model and the end of the log"),
                    gauge(
                            meters,
                            "delay",
                            "seconds",
                            tags,
                            "Age of the oldest event that is not in the read model yet"),
                    gauge(meters, "failures", "", tags, "Segments that stand at an event that fails"),
                    gauge(
                            meters,
                            "rebuild.progress",
                            "",
                            tags,
                            "Share of the log in a rebuild; 1 while there is none"));
        }

        private static Answered gauge(MeterRegistry meters, String name, String unit, Tags tags, String description) {
            return Answered.in(meters, "annals.read.model." + name, unit, tags, description);
        }

        void isUnknown() {
            List.of(position, lag, delay, failures).forEach(Answered::isUnknown);
        }
    }

    public ReadModelMetrics(
            MeterRegistry meters,
            EventLogSource log,
            List<ReadModelProcessor> processors,
            Rebuilds rebuilds,
            Clock clock) {
        this.log = log;
        this.rebuilds = rebuilds;
        this.clock = clock;
        this.head = Answered.in(meters, "annals.log.head", "", Tags.empty(), "Position of the last event in the log");
        this.stands = processors.stream()
                .map(processor -> Stand.of(processor, meters))
                .toList();
    }

    @Override
    public Mono<Void> ask() {
        rebuilt();
        return log.head()
                .doOnNext(head::is)
                .flatMap(end -> Flux.fromIterable(stands)
                        .flatMap(stand -> ask(stand, end))
                        .then())
                .timeout(PATIENCE)
                .doOnError(away -> unknown())
                .onErrorComplete();
    }

    private Mono<Void> ask(Stand stand, long end) {
        return stand.processor()
                .status(end)
                .flatMap(status -> {
                    stand.position().is((double) status.position());
                    stand.lag().is((double) status.lag());
                    stand.failures().is(status.failures().size());
                    return delay(status.position(), status.lag()).doOnNext(stand.delay()::is);
                })
                .then();
    }

    private Mono<Double> delay(long position, long lag) {
        return lag == 0
                ? Mono.just(0.0)
                : log.read(position + 1, 1, null, null)
                        .map(stretch -> stretch.events().stream()
                                .mapToDouble(this::age)
                                .findFirst()
                                .orElse(0));
    }

    private double age(LoggedEvent event) {
        return Math.max(0, Duration.between(event.recordedAt(), clock.instant()).toMillis() / 1000.0);
    }

    private void rebuilt() {
        stands.forEach(stand -> stand.rebuild().is(1));
        rebuilds.all().stream()
                .filter(one -> !one.hasEnded())
                .forEach(one -> stands.stream()
                        .filter(stand -> stand.processor().name().equals(one.readModel()))
                        .forEach(stand -> stand.rebuild().is((one.position() + 1.0) / Math.max(1, one.head() + 1))));
    }

    private void unknown() {
        head.isUnknown();
        stands.forEach(Stand::isUnknown);
    }
}
