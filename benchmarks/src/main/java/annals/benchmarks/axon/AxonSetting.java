package annals.benchmarks.axon;

/**
 * How stock Axon is set. What its documentation says about tuning a store on a relational database is in the
 * <a href="https://docs.axoniq.io/axon-framework-reference/4.13/tuning/">chapter on tuning</a>:
 *
 * <ul>
 *   <li>"RDBMS tuning": unique indexes on aggregate and sequence and on the event's identifier. The tables that Axon makes
 *       itself have them, so both settings have them. Its fixed-length columns gain nothing on PostgreSQL.
 *   <li>"Event snapshots", caching: aggregates stay in memory, on the heap, for as long as they live; no unit of work is
 *       rolled back for a functional reason, because that empties the cache.
 *   <li>"Event processing": batches instead of single events. One segment: each one more reads the whole log again, and
 *       the machines of these figures have two processors.
 *   <li>{@code BatchingEventStorageEngine.Builder#batchSize}: one read fetches all that an aggregate needs.
 * </ul>
 */
enum AxonSetting {

    /** Ten connections, which is Hikari's default; a hundred events for each read; no cache; processors event by event. */
    DEFAULTS(10, 100, 1),

    /** Of 8, 16, 32 and 64 connections, 16 and 32 appended most for 64 callers, in a look at each. */
    TUNED(32, 1_000, 1_000);

    private final int connections;
    private final int readBatch;
    private final int processorBatch;

    AxonSetting(int connections, int readBatch, int processorBatch) {
        this.connections = connections;
        this.readBatch = readBatch;
        this.processorBatch = processorBatch;
    }

    int connections() {
        return connections;
    }

    /** Events that are read at once. */
    int readBatch() {
        return readBatch;
    }

    /** Events that a processor handles in one transaction. */
    int processorBatch() {
        return processorBatch;
    }
}
