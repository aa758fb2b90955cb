package annals.benchmarks.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one operation costs, on average; unlike time it does not depend on who else uses the machine.
 *
 * @param cpuMicros of the contender's process
 * @param serverCpuMicros of all processes of PostgreSQL
 * @param allocatedBytes null if that cannot be seen from outside
 */
public record Cost(
        double cpuMicros,
        double serverCpuMicros,
        double walBytes,
        double walSyncs,
        double commits,
        @Nullable Double allocatedBytes) {

    private static final double MICROS_PER_SECOND = 1e6;

    /** Over all these blocks together. */
    public static Cost of(List<Sample> samples) {
        double operations = 0;
        double cpu = 0;
        double allocated = 0;
        var server = new ServerCounters(0, 0, 0, 0);
        boolean seen = true;
        for (Sample sample : samples) {
            operations += sample.block().operations();
            cpu += sample.block().cpuSeconds();
            allocated += sample.block().allocatedBytes();
            seen &= sample.block().allocatedBytes() >= 0;
            server = server.plus(sample.server());
        }
        return new Cost(
                cpu * MICROS_PER_SECOND / operations,
                server.cpuSeconds() * MICROS_PER_SECOND / operations,
                server.walBytes() / operations,
                server.walSyncs() / operations,
                server.commits() / operations,
                seen ? allocated / operations : null);
    }
}
