package annals.benchmarks.faults;

import annals.benchmarks.faults.Outcome.Verdict;
import java.util.Map;
import java.util.Random;

/**
 * The database's disk, a tmpfs of fixed size, fills up under 32 callers, and is freed again. Meanwhile appends are refused;
 * afterwards they go on by themselves, if need be on a server that was started again, as whoever runs it does. The control
 * is a server that acknowledges before it has written, which ends when it cannot write.
 */
final class FullDisk implements Fault {

    @Override
    public String id() {
        return "T4";
    }

    @Override
    public String says() {
        return "the disk is full, again and again";
    }

    @Override
    public Outcome run(Trial trial) throws Exception {
        if (!Shell.isRoot()) {
            return Outcome.skipped("A full disk needs Linux and root, to mount a tmpfs of limited size.");
        }
        var random = new Random(trial.seed());
        var programs = EmptyCluster.in(trial.folder().resolve("empty"));
        var disks = new Tried();
        int times = trial.size().of(2, 50);
        for (int i = 0; i < times; i++) {
            trial.progress().accept("disk " + (i + 1) + " of " + times);
            disks.fill(programs, trial, i % 2 == 1, true, random);
        }
        var controls = new Tried();
        for (int i = 0; i < trial.size().of(2, 5); i++) {
            trial.progress().accept("control " + (i + 1));
            controls.fill(programs, trial, true, false, random);
        }
        boolean passed = disks.counts.clean() && disks.refused > 0 && controls.counts.lost() > 0;
        return new Outcome(
                passed ? Verdict.PASSED : Verdict.FAILED,
                disks.counts,
                "synchronous_commit off: " + controls.counts,
                Map.of(
                        "disks", times,
                        "appends refused", disks.refused,
                        "servers that ended and were started again", disks.ended));
    }

    /** What was found on disks that were full. */
    private static final class Tried {

        private Counts counts = Counts.NONE;
        private long refused;
        private long ended;

        void fill(EmptyCluster programs, Trial trial, boolean ofTheWal, boolean synchronous, Random random)
                throws Exception {
            try (var disk = new SmallDisk(programs, trial.folder(), synchronous)) {
                disk.fillAndFree(ofTheWal, random);
                counts = counts.plus(disk.found());
                refused += disk.refused();
                ended += disk.ended();
            }
        }
    }
}
