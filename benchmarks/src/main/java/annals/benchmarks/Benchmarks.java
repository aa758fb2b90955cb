package annals.benchmarks;

import annals.benchmarks.faults.Faults;
import annals.benchmarks.measure.BenchServer;
import annals.benchmarks.result.Result;
import annals.benchmarks.result.Results;
import annals.benchmarks.result.Summary;
import annals.benchmarks.workload.Workloads;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Runs workloads by name: {@code list}, {@code page}, {@code faults}, {@code all} or names, then options. Started in the folder of the
 * whole project, by {@code benchmarks/run}.
 */
public final class Benchmarks {

    private static final Path HOME = Path.of("benchmarks");
    private static final PrintStream OUT = console(FileDescriptor.out);
    private static final PrintStream ERR = console(FileDescriptor.err);
    private static final Results RESULTS = new Results(HOME.resolve("results"));

    private Benchmarks() {}

    /** Ends with 1 if a run failed, 2 if the arguments make no sense. */
    public static void main(String[] arguments) {
        System.exit(run(Arrays.asList(arguments)));
    }

    @SuppressWarnings("CatchingUnchecked") // whatever went wrong is said in one sentence
    private static int run(List<String> arguments) {
        try {
            switch (arguments.isEmpty() ? "list" : arguments.get(0)) {
                case "list" -> list();
                case "page" -> RESULTS.makePage();
                case "faults" -> {
                    return Faults.run(arguments.subList(1, arguments.size()), OUT) ? 0 : 1;
                }
                default -> measure(arguments);
            }
            return 0;
        } catch (IllegalArgumentException e) {
            ERR.println(e.getMessage());
            return 2;
        } catch (Exception e) {
            ERR.println();
            ERR.println(e.getMessage() == null ? e.toString() : e.getMessage());
            return 1;
        }
    }

    private static void list() {
        for (Workload workload : Workloads.all()) {
            OUT.printf("%-12s %s%n", workload.name(), workload.says());
        }
    }

    private static void measure(List<String> arguments) throws Exception {
        List<String> names =
                arguments.stream().takeWhile(word -> !word.startsWith("--")).toList();
        var options = Options.from(arguments.subList(names.size(), arguments.size()));
        for (Workload workload : chosen(names)) {
            var result = measure(workload, options);
            RESULTS.keep(result);
            OUT.println(Summary.of(result));
        }
    }

    private static List<Workload> chosen(List<String> names) {
        if (names.equals(List.of("all"))) {
            return Workloads.all();
        }
        return names.stream()
                .map(name -> Workloads.all().stream()
                        .filter(workload -> workload.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "There is no workload " + name + "; 'list' tells which there are.")))
                .toList();
    }

    private static Result measure(Workload workload, Options options) throws Exception {
        ERR.printf("%s: at most %d minutes%n", workload.name(), minutes(workload.bound(options)));
        Path directory = Files.createDirectories(HOME.resolve("target/runs").toAbsolutePath());
        var progress = new Progress(ERR, workload.steps(options));
        try (var server = BenchServer.start(directory)) {
            return workload.run(new Run(options, server, directory, progress));
        } finally {
            progress.end();
        }
    }

    private static long minutes(Duration duration) {
        return duration.plusSeconds(59).toMinutes();
    }

    private static PrintStream console(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
