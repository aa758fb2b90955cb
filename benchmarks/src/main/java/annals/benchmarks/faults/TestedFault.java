package annals.benchmarks.faults;

import annals.benchmarks.faults.Outcome.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A fault that tests of the build bring about in a small size: the same tests, in a process of their own, told to do more
 * of it. Their controls run with them; a control that does not fail fails its test.
 *
 * @param modules whose tests they are
 * @param tests as Surefire names them
 * @param numbers the system properties that say how much, small and campaign
 */
record TestedFault(String id, String says, List<String> modules, List<String> tests, Map<String, int[]> numbers)
        implements Fault {

    @Override
    public Outcome run(Trial trial) throws IOException {
        long began = System.currentTimeMillis();
        Path log = trial.folder().resolve("build.log");
        int exit = maven(trial, log);
        var reports = TestReports.since(began, modules);
        boolean passed = exit == 0 && reports.run() > 0;
        boolean skipped = passed && !reports.skipped().isEmpty();
        return new Outcome(
                skipped ? Verdict.SKIPPED : passed ? Verdict.PASSED : Verdict.FAILED,
                reports.counts(false),
                reports.control(),
                Map.of(
                        "seconds of each test",
                        reports.seconds(),
                        "told",
                        reports.told(),
                        "skipped",
                        reports.skipped(),
                        "troubles",
                        passed || !reports.failures().isEmpty() ? reports.failures() : TestReports.errors(log)));
    }

    private int maven(Trial trial, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of("mvn", "-B", "-ntp", "test", "-am"));
        command.addAll(List.of("-pl", String.join(",", modules)));
        command.addAll(List.of("-Dtest=" + String.join(",", tests), "-Dsurefire.failIfNoSpecifiedTests=false"));
        // The screens are built already, and whoever formats wrongly is told elsewhere.
        command.addAll(List.of("-Dexec.skip", "-Dspotless.check.skip", "-Dannals.seed=" + trial.seed()));
        numbers.forEach(
                (name, sizes) -> command.add("-D" + name + "=" + trial.size().of(sizes[0], sizes[1])));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            while (!process.waitFor(1, TimeUnit.SECONDS)) {
                trial.progress().accept(String.join(", ", tests));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }
}
