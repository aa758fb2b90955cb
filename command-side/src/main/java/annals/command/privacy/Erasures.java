package annals.command.privacy;

import annals.api.access.Actor;
import annals.api.access.ActorType;
import annals.api.access.Role;
import annals.api.customer.CustomerId;
import annals.api.privacy.SubjectCommand.CompleteErasure;
import annals.command.shared.Commands;
import annals.command.shared.Receipt;
import annals.command.shared.RequestContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Carries out the erasures that have been decided, step by step, until all steps have succeeded; then the log says so. An
 * erasure that the end of the process interrupts is carried out again after the next start.
 */
@Component
public class Erasures implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);

    private static final Actor SYSTEM = new Actor("system", "Annals", ActorType.SYSTEM, null, Set.of(Role.ADMIN));
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Commands commands;
    private final List<Erasure> steps;
    private final Clock clock;
    private final Set<CustomerId> running = ConcurrentHashMap.newKeySet();
    private final Sinks.Many<CustomerId> decided = Sinks.many().unicast().onBackpressureBuffer();
    private final Disposable work;

    Erasures(Commands commands, List<Erasure> steps, Clock clock) {
        this.commands = commands;
        this.steps = List.copyOf(steps);
        this.clock = clock;
        this.work = decided.asFlux()
                .flatMap(this::untilDone, Integer.MAX_VALUE)
                .subscribe(done -> LOG.info("An erasure of personal data was carried out at {}.", done.position()));
    }

    /** Carries out an erasure that the log says has been decided, in its own time; nothing if it is being done. */
    public void carryOut(CustomerId customerId) {
        if (running.add(customerId)) {
            decided.emitNext(customerId, Sinks.EmitFailureHandler.busyLooping(PATIENCE));
        }
    }

    @Override
    public void destroy() {
        work.dispose();
    }

    private Mono<Receipt> untilDone(CustomerId customerId) {
        return Mono.defer(() -> once(customerId))
                .subscribeOn(Schedulers.boundedElastic())
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE)
                        .maxBackoff(LONGEST_PAUSE)
                        .doBeforeRetry(failed -> LOG.warn(
                                "The erasure of customer {} could not be carried out yet; it is tried again.",
                                customerId,
                                failed.failure())))
                .doFinally(end -> running.remove(customerId));
    }

    private Mono<Receipt> once(CustomerId customerId) {
        return Flux.fromIterable(steps)
                .concatMap(step -> step.erase(customerId))
                .reduce(ErasureReport.NOTHING, ErasureReport::plus)
                .flatMap(report -> complete(customerId, report));
    }

    private Mono<Receipt> complete(CustomerId customerId, ErasureReport report) {
        var context = context(clock);
        var command = new CompleteErasure(customerId, report.counts(), context.occurredAt(null));
        return commands.send(context, command, command);
    }

    /** Who acts is nobody: whoever decided stands with the decision. */
    static RequestContext context(Clock clock) {
        return new RequestContext(SYSTEM, "erasure", null, null, clock);
    }
}
