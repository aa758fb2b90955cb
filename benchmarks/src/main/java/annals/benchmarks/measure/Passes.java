package annals.benchmarks.measure;

import annals.benchmarks.side.Block;
import annals.benchmarks.side.Contender;
import annals.node.postgres.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Has contenders work one at a time. In each pass each has one block; every second pass goes backwards, so two of them
 * make ABBA, and what slowly gets better or worse does so for all alike.
 */
public final class Passes {

    /** More failures than this among all operations, and there is no figure. */
    private static final double TOLERATED_FAILURES = 0.001;

    private static final long LOOK_NANOS = 300_000_000;
    private static final int LOOKS = 30;
    /** The little that a follower or a checkpoint writes now and then. */
    private static final long QUIET_BYTES = 32_768;

    private final BenchServer server;
    private final Calibrator calibrator = new Calibrator();
    private final List<Entry> entries = new ArrayList<>();

    /** A contender and the database that it alone works on. */
    private record Entry(Contender contender, Database database) {}

    public Passes(BenchServer server) {
        this.server = server;
    }

    /** Whoever is added first has the first block. */
    public void add(Contender contender, Database database) {
        entries.add(new Entry(contender, database));
    }

    /** Has each work so often before anything counts. */
    public void warmUp(int blocks, double seconds, Consumer<String> progress) throws Exception {
        for (int i = 0; i < blocks; i++) {
            for (Entry entry : entries) {
                progress.accept(entry.contender.name());
                checked(entry.contender.name(), entry.contender.run(seconds));
            }
        }
    }

    /**
     * Runs them all, up to half as often again if the machine is disturbed. Throws {@link IllegalStateException} if durability is off before or after, or if operations fail.
     *
     * @param progress is told who is at work
     */
    public Series run(int passes, double seconds, Consumer<String> progress) throws Exception {
        requireDurable();
        List<Sample> samples = new ArrayList<>();
        for (int pass = 0; pass < passes || tooFew(samples, pass, passes); pass++) {
            List<Entry> order = new ArrayList<>(entries);
            if (pass % 2 == 1) {
                Collections.reverse(order);
            }
            for (Entry entry : order) {
                progress.accept(entry.contender.name());
                samples.add(sample(entry, pass, seconds));
            }
        }
        requireDurable();
        return new Series(samples);
    }

    /** Half as many passes again, if the machine was disturbed in some. */
    private static boolean tooFew(List<Sample> samples, int done, int wanted) {
        return done < wanted + wanted / 2 && new Series(samples).undisturbedPasses() < wanted;
    }

    private Sample sample(Entry entry, int pass, double seconds) throws Exception {
        var before = quiet(entry);
        double calibration = calibrator.seconds();
        var block = checked(entry.contender.name(), entry.contender.run(seconds));
        var spent = quiet(entry).since(before);
        return new Sample(entry.contender.name(), pass, calibration, block, spent);
    }

    /**
     * Waits until nobody writes: what a contender still does after its answers, such as read models, is counted as its
     * own and does not disturb the next one.
     */
    private ServerCounters quiet(Entry entry) throws SQLException {
        var before = server.counters(entry.database);
        for (int i = 0; i < LOOKS; i++) {
            LockSupport.parkNanos(LOOK_NANOS);
            var now = server.counters(entry.database);
            if (now.walBytes() - before.walBytes() < QUIET_BYTES) {
                return now;
            }
            before = now;
        }
        return before;
    }

    private static Block checked(String contender, Block block) {
        if (block.operations() == 0 || block.failures() > TOLERATED_FAILURES * block.operations()) {
            throw new IllegalStateException("%s: %d operations succeeded and %d failed, the first with %s"
                    .formatted(contender, block.operations(), block.failures(), block.failure()));
        }
        return block;
    }

    private void requireDurable() throws SQLException {
        for (Entry entry : entries) {
            BenchServer.requireDurable(entry.database);
        }
    }
}
