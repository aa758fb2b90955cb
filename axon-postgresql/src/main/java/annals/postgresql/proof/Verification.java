package annals.postgresql.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Computes the whole log again and compares it with the tree and every checkpoint, at no more than half speed. */
public final class Verification {

    private static final Logger LOG = LoggerFactory.getLogger(Verification.class);

    /** How a check stands. */
    public enum State {
        /** None was started since this process began. */
        NEVER,
        /** It is at work. */
        RUNNING,
        /** The log is what was signed. */
        GOOD,
        /** It is not; the finding says from where. */
        BAD,
        /** It could not be ended; the failure says why. */
        FAILED
    }

    /**
     * How far a check is.
     *
     * @param checked how many events
     * @param total how many events were signed when it began
     * @param failure why it could not be ended
     */
    public record Progress(
            State state,
            long checked,
            long total,
            @Nullable Finding finding,
            @Nullable String failure,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    private static final Progress NEVER = new Progress(State.NEVER, 0, 0, null, null, null, null);

    private final DataSource dataSource;
    private final Path file;
    private final Verdicts verdicts;
    private final InstantSource clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Progress progress = NEVER;

    /** @param dataSource one of its connections is taken for each thousand events */
    public Verification(DataSource dataSource, Path file, Verdicts verdicts, InstantSource clock) {
        this.dataSource = dataSource;
        this.file = file;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** How the check at work or the last one stands. */
    public Progress progress() {
        return progress;
    }

    /** Begins a check in the background. Answers false if one is at work. */
    public synchronized boolean start() {
        if (progress.state() == State.RUNNING) {
            return false;
        }
        progress = new Progress(State.RUNNING, 0, 0, null, null, clock.instant(), null);
        var thread = new Thread(this::run, "proof-verification");
        thread.setDaemon(true);
        thread.start();
        return true;
    }

    /** Ends the check at work, and lets no other begin anything. */
    public void stop() {
        stopped.countDown();
    }

    private void run() {
        try (var recount = Recount.open(dataSource, file)) {
            show(State.RUNNING, recount, null);
            while (recount.next() && !restsAfter(recount.lastNanos())) {
                show(State.RUNNING, recount, null);
            }
            end(recount);
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.warn("The log could not be checked", e);
            var now = progress;
            progress = new Progress(
                    State.FAILED, now.checked(), now.total(), null, e.getMessage(), now.startedAt(), clock.instant());
        }
    }

    private void end(Recount recount) {
        if (!recount.isDone()) {
            show(State.FAILED, recount, "The check was stopped.");
        } else if (recount.finding().isPresent()) {
            verdicts.found(recount.finding().get());
            show(State.BAD, recount, null);
        } else {
            verdicts.clear();
            show(State.GOOD, recount, null);
        }
    }

    private void show(State state, Recount recount, @Nullable String failure) {
        progress = new Progress(
                state,
                recount.checked(),
                recount.total(),
                recount.finding().orElse(null),
                failure,
                progress.startedAt(),
                state == State.RUNNING ? null : clock.instant());
    }

    /** Leaves the machine to others for as long as it worked; answers whether it was stopped. */
    private boolean restsAfter(long nanos) {
        try {
            return stopped.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
