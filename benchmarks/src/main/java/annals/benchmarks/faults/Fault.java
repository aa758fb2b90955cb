package annals.benchmarks.faults;

/** A fault that the product must survive, and how it is brought about. */
interface Fault {

    /** T1, T2, … */
    String id();

    /** What happens, in a few words. */
    String says();

    /** Brings it about and looks what has become of the promises; the same again on something that must break them. */
    Outcome run(Trial trial) throws Exception;
}
