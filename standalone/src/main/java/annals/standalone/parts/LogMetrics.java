package annals.standalone.parts;

import annals.postgresql.eventlog.EventLog;
import annals.postgresql.eventlog.GroupListener;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** How long the log takes to write, how much it writes at once and how much waits. */
final class LogMetrics implements GroupListener {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final Timer appends;
    private final DistributionSummary groups;

    LogMetrics(MeterRegistry meters, EventLog log) {
        this.appends = Timer.builder("annals.log.append")
                .description("One group's way to disk")
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
        this.groups = DistributionSummary.builder("annals.log.group")
                .description("Units of work that are written together")
                .baseUnit("commands")
                .register(meters);
        Gauge.builder("annals.log.waiting", log, EventLog::waiting)
                .description("Units of work that wait for the writer")
                .register(meters);
    }

    @Override
    public void answered(int unitsOfWork, Duration took) {
        appends.record(took);
        groups.record(unitsOfWork);
    }
}
