package annals.benchmarks.side;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What this process has used up to now, or, if it has started others, what those have: a contender that is a server is
 * started by the process of its callers.
 */
record Spent(double ownSeconds, Map<Long, Double> childSeconds, Map<Long, Long> bytesByThread) {

    private static final double NANOS_PER_SECOND = 1e9;

    static Spent now() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Map<Long, Double> children = new HashMap<>();
        ProcessHandle.current().descendants().forEach(child -> children.put(child.pid(), seconds(child)));
        Map<Long, Long> bytes = new HashMap<>();
        long[] ids = threads.getAllThreadIds();
        long[] allocated = threads.getThreadAllocatedBytes(ids);
        for (int i = 0; i < ids.length; i++) {
            bytes.put(ids[i], Math.max(0, allocated[i]));
        }
        return new Spent(system.getProcessCpuTime() / NANOS_PER_SECOND, children, bytes);
    }

    Used since(Spent before) {
        if (!childSeconds.isEmpty()) {
            double children = childSeconds.entrySet().stream()
                    .mapToDouble(child -> child.getValue() - before.childSeconds.getOrDefault(child.getKey(), 0.0))
                    .sum();
            return new Used(children, -1);
        }
        long bytes = bytesByThread.entrySet().stream()
                .mapToLong(thread -> thread.getValue() - before.bytesByThread.getOrDefault(thread.getKey(), 0L))
                .sum();
        return new Used(ownSeconds - before.ownSeconds, bytes);
    }

    private static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / NANOS_PER_SECOND;
    }

    /** The difference between two moments; bytes are −1 if the work was done by other processes. */
    record Used(double cpuSeconds, long allocatedBytes) {}
}
