package annals.benchmarks.measure;

/**
 * A fixed piece of work on one thread, about a tenth of a second: how long it takes tells what else the machine is doing.
 */
public final class Calibrator {

    private static final int STEPS = 50_000_000;
    private static final int WARM_UP = 5;
    private static final double NANOS_PER_SECOND = 1e9;

    private long state = 1;

    /** Has the compiler see the work first, so that the first time counts as the others do. */
    public Calibrator() {
        for (int i = 0; i < WARM_UP; i++) {
            seconds();
        }
    }

    /** Does the work and answers how long it took. */
    public double seconds() {
        long start = System.nanoTime();
        long x = state;
        for (int i = 0; i < STEPS; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
        }
        // Kept, so that nothing of the work may be left out.
        state = x;
        return (System.nanoTime() - start) / NANOS_PER_SECOND;
    }
}
