package annals.axonserver.stub;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what no signal tells of: asks again until it holds. */
final class Waiting {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Waiting() {}

    static void until(BooleanSupplier condition) {
        var later = CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS);
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begin > LIMIT.toNanos()) {
                throw new AssertionError("did not hold within " + LIMIT);
            }
            CompletableFuture.runAsync(() -> {}, later).join();
        }
    }
}
