package annals.benchmarks.side;

/** Whoever is measured: a side in its process, or the floor. */
public interface Contender extends AutoCloseable {

    /** Short, such as {@code annals} or {@code floor}. */
    String name();

    /** Works for so many seconds with all its callers. */
    Block run(double seconds) throws Exception;

    @Override
    void close();
}
