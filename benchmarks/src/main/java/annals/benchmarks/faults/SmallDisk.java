package annals.benchmarks.faults;

import annals.postgresql.eventlog.EventLog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A log on two tmpfs of fixed size, one for the tables and one for the write-ahead log, with callers. */
final class SmallDisk implements AutoCloseable {

    private static final String SIZE = "256m";
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    private final Path folder;
    private final Path tables;
    private final Path wal;
    private final DiskServer server;
    private final ProductLog product;
    private final EventLog log;
    private final Callers callers;
    private int ended;

    SmallDisk(EmptyCluster programs, Path folder, boolean synchronous) throws IOException {
        this.folder = folder;
        tables = mounted(folder.resolve("tables"));
        wal = mounted(folder.resolve("wal"));
        Path data = programs.copyTo(tables.resolve("data"));
        Shell.run("mv", data.resolve("pg_wal").toString(), wal.resolve("pg_wal").toString());
        Files.createSymbolicLink(data.resolve("pg_wal"), wal.resolve("pg_wal"));
        server = new DiskServer(programs, data, synchronous);
        ProductLog.create(server.database());
        Files.deleteIfExists(folder.resolve("keys/master.key"));
        product = new ProductLog(server.database(), folder);
        log = product.open();
        callers = new Callers(log);
    }

    private static Path mounted(Path place) throws IOException {
        Files.createDirectories(place);
        Shell.run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", place.toString());
        return place.toAbsolutePath();
    }

    /**
     * Lets the callers work, takes all space, waits until as many appends were refused as there are callers, gives it back
     * and waits until none is.
     */
    void fillAndFree(boolean ofTheWal, Random random) throws IOException {
        awaitMoreThan(200 + random.nextInt(2_000));
        Path ballast = (ofTheWal ? wal : tables).resolve("ballast");
        long before = callers.refused() + callers.unknown();
        await(() -> {
            fill(ballast);
            return callers.refused() + callers.unknown() > before + Callers.CALLERS || !server.isRunning();
        });
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(2_000)));
        Files.delete(ballast);
        awaitMoreThan(callers.acknowledged().size() + 1_000);
        callers.close();
    }

    /** Takes whatever space is left. */
    private static void fill(Path ballast) {
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (block.length > 0) {
                out.write(block);
            }
        } catch (IOException e) {
            // that is what was wanted: no space is left
        }
    }

    /** A server that has ended is started again, as whoever runs it does. */
    private void awaitMoreThan(int promises) {
        await(() -> {
            if (!server.isRunning()) {
                ended++;
                server.startAgain();
            }
            return callers.acknowledged().size() > promises;
        });
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("it did not come about in two minutes");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Reads it as after a new start: a pool's connections may be from before the server ended, and unnoticed so far. */
    Counts found() throws IOException {
        try (var afterwards = new ProductLog(server.database(), folder)) {
            return new Recovered(afterwards).against(callers.acknowledged().untilNow());
        } catch (SQLException e) {
            throw new IOException("PostgreSQL was read and said: " + server.lastWords(), e);
        }
    }

    long refused() {
        return callers.refused();
    }

    /** How often the server had ended. */
    int ended() {
        return ended;
    }

    @Override
    public void close() throws IOException {
        callers.close();
        log.close();
        product.close();
        server.close();
        Shell.run("umount", tables.toString(), wal.toString());
    }
}
