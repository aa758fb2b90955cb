package annals.benchmarks.faults;

import annals.benchmarks.faults.Outcome.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The machine loses power under 32 callers: the disk is copied in an instant, and a new server recovers on the copy. What
 * was acknowledged before the copying began must be there. The control is a server that acknowledges before it has
 * written: {@code synchronous_commit = off}.
 */
final class PowerCuts implements Fault {

    /** So few because each look reads a whole log, which grows while it is looked at. */
    private static final int CUTS_OF_A_SERVER = 8;

    @Override
    public String id() {
        return "T3";
    }

    @Override
    public String says() {
        return "power cut under 32 callers";
    }

    @Override
    public Outcome run(Trial trial) throws Exception {
        var missing = ReflinkDisk.missing();
        if (missing.isPresent()) {
            return Outcome.skipped(missing.get());
        }
        var random = new Random(trial.seed());
        var programs = EmptyCluster.in(trial.folder().resolve("empty"));
        try (var disk = new ReflinkDisk(trial.folder().resolve("disks"))) {
            var cuts = cuts(trial, programs, disk, random, true);
            var control = cuts(trial, programs, disk, random, false);
            return outcome(cuts, control);
        }
    }

    private static List<Cut> cuts(
            Trial trial, EmptyCluster programs, ReflinkDisk disk, Random random, boolean synchronous) throws Exception {
        int count = synchronous ? trial.size().of(3, 1_000) : trial.size().of(3, 20);
        Path outside = trial.folder().resolve("outside");
        List<Cut> cuts = new ArrayList<>();
        while (cuts.size() < count) {
            try (var machine = new DoomedMachine(programs, disk, outside, random, synchronous)) {
                for (int i = cuts.size(); i < count && i < cuts.size() + CUTS_OF_A_SERVER; i++) {
                    machine.cut();
                    trial.progress().accept("%s %d of %d".formatted(synchronous ? "cut" : "control", i + 1, count));
                }
                cuts.addAll(machine.seen());
            }
        }
        return cuts;
    }

    private static Outcome outcome(List<Cut> cuts, List<Cut> control) {
        var counts = sum(cuts);
        var broken = sum(control);
        boolean forged = cuts.stream().anyMatch(cut -> !cut.asSigned());
        boolean passed = counts.clean() && !forged && broken.lost() > 0;
        return new Outcome(
                passed ? Verdict.PASSED : Verdict.FAILED,
                counts,
                "synchronous_commit off, %d cuts: %s".formatted(control.size(), broken),
                details(cuts, control));
    }

    private static Map<String, Object> details(List<Cut> cuts, List<Cut> control) {
        return Map.of(
                "cuts", cuts.size(),
                "logs that are not what was signed",
                        cuts.stream().filter(cut -> !cut.asSigned()).count(),
                "control cuts that lost something",
                        control.stream().filter(cut -> cut.counts().lost() > 0).count(),
                "milliseconds to recover, mean",
                        cuts.stream().mapToLong(Cut::recoveryMillis).average().orElse(0),
                "milliseconds to copy the disk, mean",
                        cuts.stream().mapToLong(Cut::copyMillis).average().orElse(0));
    }

    private static Counts sum(List<Cut> cuts) {
        return cuts.stream().map(Cut::counts).reduce(Counts.NONE, Counts::plus);
    }

    /** What was found after one cut. */
    record Cut(Counts counts, boolean asSigned, long copyMillis, long recoveryMillis) {}
}
