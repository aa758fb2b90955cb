package annals.benchmarks.measure;

/**
 * What the database server has spent, up to a moment or between two.
 *
 * @param cpuSeconds of all its processes, also those that have ended
 * @param walBytes written into the write-ahead log
 * @param walSyncs waits for the disk; the server counts them with a delay of a second
 * @param commits transactions in the contender's database; as late as the syncs
 */
public record ServerCounters(double cpuSeconds, long walBytes, long walSyncs, long commits) {

    /** What was spent since an earlier moment. */
    public ServerCounters since(ServerCounters earlier) {
        return new ServerCounters(
                cpuSeconds - earlier.cpuSeconds,
                walBytes - earlier.walBytes,
                walSyncs - earlier.walSyncs,
                commits - earlier.commits);
    }

    ServerCounters plus(ServerCounters other) {
        return new ServerCounters(
                cpuSeconds + other.cpuSeconds,
                walBytes + other.walBytes,
                walSyncs + other.walSyncs,
                commits + other.commits);
    }
}
