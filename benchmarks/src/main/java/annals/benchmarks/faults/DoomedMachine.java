package annals.benchmarks.faults;

import annals.benchmarks.faults.Acknowledged.Promise;
import annals.benchmarks.faults.PowerCuts.Cut;
import annals.postgresql.eventlog.EventLog;
import annals.postgresql.proof.Follower;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server under load on a disk of its own, which loses power again and again and is none the wiser. */
final class DoomedMachine implements AutoCloseable {

    private static final int AT_ONCE = 2;
    private static final int MOST_BETWEEN_CUTS = 2_000;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    private final EmptyCluster programs;
    private final ReflinkDisk disk;
    private final Path outside;
    private final Random random;
    private final DiskServer server;
    private final ProductLog product;
    private final EventLog log;
    private final Follower follower;
    private final Callers callers;
    private final boolean synchronous;
    private final ExecutorService checks = Executors.newFixedThreadPool(AT_ONCE);
    private final Queue<Future<Cut>> running = new ArrayDeque<>();
    private final List<Cut> seen = new ArrayList<>();
    private int cuts;

    /** @param outside where what was published is kept, which survives the cuts */
    DoomedMachine(EmptyCluster programs, ReflinkDisk disk, Path outside, Random random, boolean synchronous)
            throws IOException {
        this.programs = programs;
        this.disk = disk;
        this.outside = Files.createDirectories(outside);
        this.random = random;
        this.synchronous = synchronous;
        // Empty until the first one is published.
        Files.write(ProductLog.checkpoints(outside), new byte[0]);
        server = new DiskServer(programs, programs.copyTo(disk.fresh().resolve("data")), synchronous);
        ProductLog.create(server.database());
        Files.deleteIfExists(outside.resolve("keys/master.key"));
        product = new ProductLog(server.database(), outside);
        log = product.open();
        follower = product.follow();
        callers = new Callers(log);
    }

    /** Cuts the power at a random moment; what came of it is looked at beside the next cuts. */
    void cut() throws Exception {
        awaitMore(1 + random.nextInt(MOST_BETWEEN_CUTS));
        String name = "cut" + cuts++;
        Path checkpoints = outside.resolve(name + ".jsonl");
        List<Promise> promises = callers.acknowledged().untilNow();
        Files.copy(ProductLog.checkpoints(outside), checkpoints, StandardCopyOption.REPLACE_EXISTING);
        long began = System.nanoTime();
        var copy = disk.cut(name);
        long copied = millisSince(began);
        running.add(checks.submit(() -> lookAt(copy, promises, checkpoints, copied)));
        if (running.size() > AT_ONCE) {
            seen.add(running.remove().get());
        }
    }

    /** What came of all cuts. */
    List<Cut> seen() throws Exception {
        while (!running.isEmpty()) {
            seen.add(running.remove().get());
        }
        return seen;
    }

    private Cut lookAt(ReflinkDisk.Copy copy, List<Promise> promises, Path checkpoints, long copied) throws Exception {
        long began = System.nanoTime();
        try (copy;
                var recovered = new DiskServer(programs, copy.mount().resolve("data"), synchronous);
                var found = new ProductLog(recovered.database(), outside)) {
            long recovery = millisSince(began);
            var check = new Recovered(found);
            return new Cut(check.against(promises), check.isAsSigned(checkpoints), copied, recovery);
        } finally {
            Files.delete(checkpoints);
        }
    }

    private void awaitMore(int more) {
        int wanted = callers.acknowledged().size() + more;
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (callers.acknowledged().size() < wanted) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nothing is acknowledged any more");
            }
            LockSupport.parkNanos(100_000);
        }
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }

    @Override
    public void close() throws IOException {
        callers.close();
        awaitLooks();
        follower.stop();
        log.close();
        product.close();
        server.close();
    }

    /** Each takes its server and its mount away itself. */
    private void awaitLooks() {
        checks.shutdown();
        try {
            checks.awaitTermination(PATIENCE_NANOS, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
