package annals.benchmarks.faults;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept of one run of a fault.
 *
 * @param commit with {@code +changes} if files differed from it
 * @param loadBefore how many processes wanted a processor in the minute before, on average
 */
record ResultEntry(
        String fault,
        String says,
        String commit,
        long seed,
        String size,
        String machine,
        double loadBefore,
        double loadAfter,
        Instant begun,
        double seconds,
        @Nullable Outcome outcome) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static ResultEntry begun(Fault fault, Wanted wanted) throws IOException {
        return new ResultEntry(
                fault.id(),
                fault.says(),
                commitNow(),
                wanted.seed(),
                wanted.sizeName(),
                machineHere(),
                load(),
                0,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                0,
                null);
    }

    ResultEntry ended(Outcome ended) {
        double took = begun.until(Instant.now(), ChronoUnit.MILLIS) / 1000.0;
        return new ResultEntry(fault, says, commit, seed, size, machine, loadBefore, load(), begun, took, ended);
    }

    /** Replaces what an earlier run in this size has left; answers where it is. */
    Path writeInto(Path folder) throws IOException {
        Files.createDirectories(folder);
        String name = size.equals("campaign") ? fault : fault + "-" + size;
        return Files.writeString(folder.resolve(name + ".json"), JSON.writeValueAsString(this) + "\n");
    }

    private static String commitNow() throws IOException {
        String changes = Shell.run("git", "status", "--porcelain", "--untracked-files=no");
        return Shell.run("git", "rev-parse", "--short=12", "HEAD") + (changes.isEmpty() ? "" : "+changes");
    }

    private static String machineHere() throws IOException {
        String processor = Shell.run("sh", "-c", "sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1");
        return "%d × %s, %s, %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor,
                        Shell.run("sh", "-c", "awk '/MemTotal/ {printf \"%d GiB\", $2 / 1048576}' /proc/meminfo"),
                        Shell.run("uname", "-sr"),
                        Runtime.version());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
