package annals.benchmarks.result;

import annals.benchmarks.Run;
import annals.benchmarks.result.Origin.Machine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Notes where and when a run takes place. */
public final class Witness {

    private static final double SECONDS_PER_MINUTE = 60;
    private static final long KIBIBYTES_PER_MEBIBYTE = 1_024;

    private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final double load = load();

    /** Call it after the run. */
    public Origin tell(Run run) throws Exception {
        var options = run.options();
        return new Origin(
                commit(),
                start.toString(),
                Duration.between(start, Instant.now()).toSeconds() / SECONDS_PER_MINUTE,
                options.seed(),
                options.pairs(),
                options.seconds(),
                load,
                load(),
                machine(run));
    }

    private static Machine machine(Run run) throws Exception {
        return new Machine(
                value(Path.of("/proc/cpuinfo"), "model name"),
                Runtime.getRuntime().availableProcessors(),
                Long.parseLong(value(Path.of("/proc/meminfo"), "MemTotal").split(" ", -1)[0]) / KIBIBYTES_PER_MEBIBYTE,
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                Files.getFileStore(run.directory()).type(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                run.server().version());
    }

    private static String value(Path file, String key) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("unknown");
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String commit() throws IOException, InterruptedException {
        String changed = git("status", "--porcelain", "--untracked-files=no");
        return git("rev-parse", "--short", "HEAD") + (changed.isEmpty() ? "" : "+");
    }

    private static String git(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? output.strip() : "unknown";
    }
}
