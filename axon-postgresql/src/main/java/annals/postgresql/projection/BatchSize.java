package annals.postgresql.projection;

/**
 * How many events a rebuild handles at a time while others work: as many as take about ten milliseconds, because whatever
 * they record waits for the rest of a batch. That is 1,000 if these hardly change the read model, and less than 100 if all
 * do.
 */
final class BatchSize {

    private static final int LARGEST = 1_000;
    private static final int SMALLEST = 50;
    private static final int FIRST = 100;
    private static final long WANTED_MILLIS = 10;

    private int fitting = FIRST;

    int events() {
        return fitting;
    }

    /** The last batch took so many milliseconds. */
    void took(long millis) {
        if (millis > WANTED_MILLIS) {
            fitting = Math.max(SMALLEST, fitting / 2);
        } else if (millis < WANTED_MILLIS / 2) {
            fitting = Math.min(LARGEST, fitting * 2);
        }
    }
}
