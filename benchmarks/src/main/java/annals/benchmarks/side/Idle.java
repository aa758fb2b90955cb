package annals.benchmarks.side;

import annals.node.postgres.Database;
import java.util.concurrent.locks.LockSupport;

/** Waits a millisecond: shows what the measuring itself costs. */
final class Idle implements Side {

    private static final long NANOS = 1_000_000;

    @Override
    public void prepare(Database database, int callers) {}

    @Override
    public void operate(int caller) {
        long end = System.nanoTime() + NANOS;
        for (long left = NANOS; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
