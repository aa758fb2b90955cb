package annals.query.shared;

/** Whoever keeps entries of a read model in memory; asked to let go of them once something in them was erased. */
@FunctionalInterface
public interface Remembers {

    /** Reads from the read model again. */
    void forget();
}
