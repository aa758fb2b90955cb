package annals.axonserver.erasure;

/** Something personal that a node keeps in memory, readable, to be quick. */
@FunctionalInterface
public interface Memory {

    /** Lets go of all of it; it is read again from where it is encrypted. */
    void forget();
}
