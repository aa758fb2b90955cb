package annals.benchmarks.faults;

/**
 * What a comparison of the acknowledgements with the log has found.
 *
 * @param acknowledged how many events callers were told of
 * @param lost of these, how many are not there or cannot be read
 * @param doubled how many are there more than once
 * @param reordered how many stand at another position than callers were told
 * @param skipped how many positions have no event, or were passed over by a reader
 * @param unacknowledged how many are there that no caller was told of, which is allowed
 */
record Counts(long acknowledged, long lost, long doubled, long reordered, long skipped, long unacknowledged) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    Counts plus(Counts more) {
        return new Counts(
                acknowledged + more.acknowledged,
                lost + more.lost,
                doubled + more.doubled,
                reordered + more.reordered,
                skipped + more.skipped,
                unacknowledged + more.unacknowledged);
    }

    /** Whether every promise was kept. */
    boolean clean() {
        return lost == 0 && doubled == 0 && reordered == 0 && skipped == 0;
    }

    @Override
    public String toString() {
        return "%d acknowledged: %d lost, %d doubled, %d reordered, %d skipped; %d not acknowledged"
                .formatted(acknowledged, lost, doubled, reordered, skipped, unacknowledged);
    }
}
