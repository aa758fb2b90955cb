package annals.node.privacy;

import annals.api.customer.CustomerId;
import annals.command.privacy.Erasures;
import annals.command.shared.Log;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Carries out the erasures that an earlier process decided and did not finish, once the read model that knows them has
 * reached what stood in the log at the start.
 */
final class RunningErasures implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunningErasures.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Erasures erasures;
    private final UnfinishedErasures unfinished;
    private final Log log;
    private final Disposable.Swap search = Disposables.swap();
    private volatile boolean running;

    RunningErasures(Erasures erasures, UnfinishedErasures unfinished, Log log) {
        this.erasures = erasures;
        this.unfinished = unfinished;
        this.log = log;
    }

    @Override
    public void start() {
        running = true;
        search.update(Mono.fromCallable(log::head)
                .subscribeOn(Schedulers.boundedElastic())
                .flatMapMany(this::unfinished)
                .subscribe(erasures::carryOut));
    }

    /** The read model may be far behind, or stopped by a failure that somebody has to mend. */
    private Flux<CustomerId> unfinished(long head) {
        return unfinished
                .at(head)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE)
                        .maxBackoff(LONGEST_PAUSE)
                        .doBeforeRetry(
                                behind -> LOG.debug("Unfinished erasures are not known yet.", behind.failure())));
    }

    @Override
    public void stop() {
        running = false;
        search.update(Disposables.disposed());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After all others have started, before any of them has stopped. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
