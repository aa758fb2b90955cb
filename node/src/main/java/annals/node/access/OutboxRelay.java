package annals.node.access;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Brings the waiting events into the log, in their order. It may die between the append and the forgetting, or not hear
 * whether the append succeeded: the event then comes again under the same id, and the log, which has each id once, says so.
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    /** Should another process have noted something, or the log have been away. */
    private static final Duration RECHECK = Duration.ofSeconds(1);

    private static final int TRIES = 8;

    private final Outbox outbox;
    private final WaitingEvents waiting;
    private final EventStore log;
    private final RelayedEvents relayed;
    private volatile ScheduledThreadPoolExecutor thread = thread();
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean running;
    private boolean failing;

    OutboxRelay(Outbox outbox, WaitingEvents waiting, EventStore log, RelayedEvents relayed) {
        this.outbox = outbox;
        this.waiting = waiting;
        this.log = log;
        this.relayed = relayed;
    }

    @Override
    public void start() {
        if (thread.isShutdown()) {
            thread = thread();
        }
        running = true;
        outbox.onNoted(this::soon);
        var unused = thread.scheduleWithFixedDelay(this::relay, 0, RECHECK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static ScheduledThreadPoolExecutor thread() {
        return new ScheduledThreadPoolExecutor(1, new AxonThreadFactory("access-relay"));
    }

    private void soon() {
        if (asked.compareAndSet(false, true)) {
            try {
                thread.execute(this::relay);
            } catch (RejectedExecutionException e) {
                LOG.debug("What was noted last is told at the next start");
            }
        }
    }

    private void relay() {
        asked.set(false);
        try {
            outbox.noteUnknown().block(RECHECK.multipliedBy(10));
            relayAll();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("Events of sign-in and rights wait for the log: {}", e.toString());
            }
            failing = true;
        }
    }

    /** Brings all that waits into the log; answers how many there were. */
    int relayAll() {
        int relayed = 0;
        for (var batch = waiting.first(); !batch.isEmpty(); batch = waiting.first()) {
            for (WaitingEvent event : batch) {
                append(event);
                waiting.forget(event);
                relayed++;
            }
        }
        return relayed;
    }

    void append(WaitingEvent event) {
        for (int tries = 1; !relayed.contain(event.aggregateId(), event.eventId()); tries++) {
            try {
                long last = log.lastSequenceNumberFor(event.aggregateId()).orElse(-1L);
                log.publish(waiting.message(event, last + 1));
                return;
            } catch (ConcurrencyException e) {
                // Another process told of the same person, or of the same event: that shows, or the next number is
                // tried.
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server starts, after it has stopped. */
    @Override
    public int getPhase() {
        return 0;
    }
}
