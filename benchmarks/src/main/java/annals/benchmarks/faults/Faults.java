package annals.benchmarks.faults;

import annals.benchmarks.faults.Outcome.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.springframework.util.FileSystemUtils;

/**
 * Tries faults one after another, and keeps what came of each under {@code benchmarks/results/faults}. Arguments:
 * {@code [T3 …] [--size small|campaign] [--seed N]}; without a fault, all of them. To be started in the checkout's root.
 */
public final class Faults {

    private static final Path RESULTS = Path.of("benchmarks/results/faults");

    private final PrintStream out;
    private final Wanted wanted;
    private final Signal signal;
    private String shown = "";

    private Faults(PrintStream out, Wanted wanted, Signal signal) {
        this.out = out;
        this.wanted = wanted;
        this.signal = signal;
    }

    /** Runs what the arguments name and answers whether all promises were kept. */
    public static boolean run(List<String> arguments, PrintStream out) throws IOException {
        try (var signal = Signal.expected()) {
            return new Faults(out, Wanted.of(arguments), signal).run();
        }
    }

    private boolean run() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Fault fault : Campaign.FAULTS) {
            if (wanted.includes(fault) && tried(fault) == Verdict.FAILED) {
                broken.add(fault.id());
            }
        }
        return broken.isEmpty();
    }

    private Verdict tried(Fault fault) throws IOException {
        out.printf("%s %s, size %s, seed %d ...%n", fault.id(), fault.says(), wanted.sizeName(), wanted.seed());
        var entry = ResultEntry.begun(fault, wanted);
        var outcome = outcome(fault);
        var kept = entry.ended(outcome);
        out.printf(
                "%n%s %s in %.0f s: %s; control: %s; more in %s%n",
                fault.id(),
                outcome.verdict(),
                kept.seconds(),
                outcome.counts(),
                outcome.control(),
                kept.writeInto(RESULTS));
        return outcome.verdict();
    }

    private Outcome outcome(Fault fault) throws IOException {
        Path folder = Files.createTempDirectory("annals-" + fault.id().toLowerCase(Locale.ROOT) + "-");
        try {
            return fault.run(new Trial(wanted.size(), wanted.seed(), folder, this::show));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.failed(e);
        } catch (CancellationException e) {
            throw e;
        } catch (Exception e) {
            return Outcome.failed(e);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void show(String progress) {
        signal.check();
        if (!progress.equals(shown)) {
            out.printf("\r  %-60s", progress);
            out.flush();
            shown = progress;
        }
    }
}
