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
        var disks = full(programs, trial, trial.size().of(2, 50), true, random);
        var controls = full(programs, trial, trial.size().of(2, 5), false, random);
        boolean passed = disks.counts.clean() && disks.refused > 0 && controls.counts.lost() > 0;
        return new Outcome(
                passed ? Verdict.PASSED : Verdict.FAILED,
                disks.counts,
                "synchronous_commit off: " + controls.counts,
                details(disks));
    }

    private static Tried full(EmptyCluster programs, Trial trial, int times, boolean synchronous, Random random)
            throws Exception {
        var tried = new Tried();
        for (int i = 0; i < times; i++) {
            trial.progress().accept("%s %d of %d".formatted(synchronous ? "disk" : "control", i + 1, times));
            tried.fill(programs, trial, !synchronous || i % 2 == 1, synchronous, random);
        }
        return tried;
    }

    private static Map<String, Object> details(Tried disks) {
        return Map.of(
                "disks", disks.times,
                "appends refused", disks.refused,
                "servers that ended and were started again", disks.ended);
    }

    /** What was found on disks that were full. */
    private static final class Tried {

        private Counts counts = Counts.NONE;
        private long refused;
        private long ended;
        private int times;

        void fill(EmptyCluster programs, Trial trial, boolean ofTheWal, boolean synchronous, Random random)
                throws Exception {
            try (var disk = new SmallDisk(programs, trial.folder(), synchronous)) {
                disk.fillAndFree(ofTheWal, random);
                counts = counts.plus(disk.found());
                refused += disk.refused();
                ended += disk.ended();
                times++;
            }
        }
    }
}
