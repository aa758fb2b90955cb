package annals.node.metrics;

import static java.util.Objects.requireNonNull;

import annals.api.shared.Refused;
import annals.command.shared.Log;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;

/**
 * How long commands take, by name and outcome: from the moment the bus has one, the wait for a thread included, until its
 * events are on disk. The timers of a command are kept by its class, so that counting one costs a look into a map.
 */
public final class CommandMetrics implements MessageMonitor<CommandMessage<?>> {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    /** How a try to carry a command out has ended. */
    private enum Outcome {
        DONE,
        /** A rule said no. */
        REFUSED,
        /** Another command was first; it is tried again. */
        CONFLICT,
        FAILED
    }

    private final MeterRegistry meters;
    private final Log log;
    private final Map<Class<?>, Map<Outcome, Timer>> timers = new ConcurrentHashMap<>();

    /** @param log tells which failed commands are tried again */
    public CommandMetrics(MeterRegistry meters, Log log) {
        this.meters = meters;
        this.log = log;
    }

    @Override
    public MonitorCallback onMessageIngested(CommandMessage<?> command) {
        long began = System.nanoTime();
        Class<?> type = command.getPayloadType();
        return new MonitorCallback() {
            @Override
            public void reportSuccess() {
                ended(type, Outcome.DONE, began);
            }

            @Override
            public void reportFailure(@Nullable Throwable cause) {
                ended(type, outcome(cause), began);
            }

            @Override
            public void reportIgnored() {
                ended(type, Outcome.FAILED, began);
            }
        };
    }

    private Outcome outcome(@Nullable Throwable cause) {
        if (cause instanceof Refused) {
            return Outcome.REFUSED;
        }
        return cause != null && log.mayRetry(cause) ? Outcome.CONFLICT : Outcome.FAILED;
    }

    private void ended(Class<?> type, Outcome outcome, long began) {
        requireNonNull(timers.computeIfAbsent(type, this::timers).get(outcome))
                .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
    }

    /** All outcomes of a command are there from its first one on, so that a rate starts from zero. */
    private Map<Outcome, Timer> timers(Class<?> type) {
        var all = new EnumMap<Outcome, Timer>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            all.put(
                    outcome,
                    Timer.builder("annals.commands")
                            .description("Commands by name and outcome, until their events are on disk")
                            .tag("command", type.getSimpleName())
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .serviceLevelObjectives(BUCKETS)
                            .register(meters));
        }
        return all;
    }
}
