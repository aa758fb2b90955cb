package annals.benchmarks.side;

/**
 * A side whose one operation works through many events or rows, such as building a read model anew; it has one caller. What
 * is counted is those and not operations.
 */
public interface Bulk extends Side {

    /** How many events or rows each operation works through. */
    int size();
}
