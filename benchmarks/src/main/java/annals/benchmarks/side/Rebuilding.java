package annals.benchmarks.side;

/**
 * A side whose one operation builds a read model anew, from nothing to the end of the events that {@link #prepare} has
 * written; it has one caller. What is counted is events.
 */
public interface Rebuilding extends Side {

    /** From how many events each operation builds it. */
    int events();
}
