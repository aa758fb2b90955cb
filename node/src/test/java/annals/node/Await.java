package annals.node;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what another process does, of which no signal reaches us: asks again until it holds. */
public final class Await {

    private static final long PAUSE_MILLIS = 20;

    private Await() {}

    /** Answers how long it took until the condition held; fails when the time is up first. */
    public static Duration that(BooleanSupplier condition, Duration limit) {
        return that(condition, limit, "");
    }

    /** As above; a failure tells how somebody stands then, such as a process with its output. */
    public static Duration that(BooleanSupplier condition, Duration limit, Object whoever) {
        long begin = System.nanoTime();
        Executor later = CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begin > limit.toNanos()) {
                throw new AssertionError("did not hold within " + limit + " " + whoever);
            }
            CompletableFuture.runAsync(() -> {}, later).join();
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
