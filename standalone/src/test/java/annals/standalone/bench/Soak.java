package annals.standalone.bench;

import java.util.List;

/**
 * What was measured in each fifth of a long run.
 *
 * @param p99 of the commands, in milliseconds
 * @param heap what was left after a garbage collection at its end, in bytes
 */
record Soak(List<Double> p99, List<Long> heap) {

    private static final double SLOWER = 1.2;

    /** What a warm process may still learn: the times of events (24 bytes each), code, statistics. */
    private static final double FULLER = 1.15;

    /** Whether the last fifth was as quick as the first. */
    boolean isAsQuick() {
        return p99.get(p99.size() - 1) <= SLOWER * p99.get(0);
    }

    /** Whether the heap was as large at the end as it was after the first fifth. */
    boolean isFlat() {
        return heap.get(heap.size() - 1) <= FULLER * heap.get(0);
    }
}
