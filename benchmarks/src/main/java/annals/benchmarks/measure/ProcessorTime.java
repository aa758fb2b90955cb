package annals.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Processor time of a process and all its children, as Linux counts it in hundredths of a second. */
final class ProcessorTime {

    private static final double TICKS_PER_SECOND = 100;
    /** Where the fields stand that follow the name, which may hold spaces and is in parentheses. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    private ProcessorTime() {}

    /** Children that have ended and been waited for are counted by their parent. */
    static double seconds(ProcessHandle root) {
        long own = ticks(root.pid(), USER, SYSTEM, CHILDREN_USER, CHILDREN_SYSTEM);
        long living = root.descendants()
                .mapToLong(child -> ticks(child.pid(), USER, SYSTEM))
                .sum();
        return (own + living) / TICKS_PER_SECOND;
    }

    private static long ticks(long pid, int... fields) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] values = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            long sum = 0;
            for (int field : fields) {
                sum += Long.parseLong(values[field]);
            }
            return sum;
        } catch (NoSuchFileException e) {
            // It has ended since it was listed; its parent counts it now.
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
