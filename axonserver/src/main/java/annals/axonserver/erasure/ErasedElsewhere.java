package annals.axonserver.erasure;

import annals.postgresql.encryption.KeysUnavailableException;
import annals.postgresql.encryption.SubjectKeys;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Lets this node forget people whose keys another node has destroyed, within about a second. After a time in which nobody
 * answered it looks back as far as that time, and a minute more.
 */
public final class ErasedElsewhere implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ErasedElsewhere.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LOOKED_BACK = Duration.ofMinutes(1);

    private final SubjectKeys keys;
    private final List<Memory> memories;
    private volatile ScheduledThreadPoolExecutor thread = thread();
    private volatile boolean running;
    private long answered = System.nanoTime();
    private boolean toForget;

    /** Asks the keys, and has the memories forget. */
    public ErasedElsewhere(SubjectKeys keys, List<Memory> memories) {
        this.keys = keys;
        this.memories = List.copyOf(memories);
    }

    private static ScheduledThreadPoolExecutor thread() {
        return new ScheduledThreadPoolExecutor(1, new AxonThreadFactory("erased-elsewhere"));
    }

    @Override
    public void start() {
        if (thread.isShutdown()) {
            thread = thread();
        }
        running = true;
        var unused = thread.scheduleWithFixedDelay(this::ask, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void ask() {
        try {
            long now = System.nanoTime();
            Duration silence = Duration.ofNanos(now - answered);
            toForget |= keys.forgetDestroyed(silence.plus(LOOKED_BACK));
            answered = now;
            if (toForget) {
                memories.forEach(Memory::forget);
                toForget = false;
            }
        } catch (KeysUnavailableException e) {
            LOG.debug("Nobody says now which keys were destroyed", e);
        } catch (RuntimeException e) {
            LOG.warn("What was erased elsewhere could not be forgotten here; it is tried again", e);
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
