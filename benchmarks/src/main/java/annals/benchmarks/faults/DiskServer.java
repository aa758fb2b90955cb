package annals.benchmarks.faults;

import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A PostgreSQL on files that the campaign takes away from it. */
final class DiskServer implements AutoCloseable {

    /** As the product sets it, with checkpoints every few seconds, so that a fault meets one now and then. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "full_page_writes", "on",
            "wal_compression", "on",
            "wal_recycle", "off",
            "wal_init_zero", "off",
            "shared_buffers", "64MB",
            "max_wal_size", "48MB",
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "jit", "off");

    private static final int LAST_WORDS = 4_000;
    private static final Pattern TOLD_TO_WAIT =
            Pattern.compile("(?m)^.*(FATAL:  the database system is|DETAIL:  Consistent recovery).*\\R");
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    private final EmptyCluster programs;
    private final Path data;
    private final boolean synchronous;
    private final int port;
    private final Path log = Files.createTempFile("postgres", ".log");
    private Process process;

    /**
     * Starts on files and waits until it answers, through the recovery if there is something to recover.
     *
     * @param synchronous whether it acknowledges only what is on disk, as it must
     */
    DiskServer(EmptyCluster programs, Path data, boolean synchronous) throws IOException {
        this.programs = programs;
        this.data = data;
        this.synchronous = synchronous;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        // Of a server that was copied with its files.
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        this.process = launch();
        awaitAnswer();
    }

    Database database() {
        return at(port);
    }

    /** The same, reached by another port. */
    static Database at(int port) {
        return new Database("127.0.0.1", port, "postgres", "postgres", "", "disable");
    }

    int port() {
        return port;
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** The last that it told, but not whom it told to wait, for whoever finds it otherwise than it should be. */
    String lastWords() throws IOException {
        String all = TOLD_TO_WAIT.matcher(Files.readString(log)).replaceAll("");
        return all.substring(Math.max(0, all.length() - LAST_WORDS));
    }

    /** Starts it again after it has ended, on the same port. */
    void startAgain() {
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
            process = launch();
            awaitAnswer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch() throws IOException {
        var command = programs.command();
        command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        command.addAll(List.of("-c", "synchronous_commit=" + (synchronous ? "on" : "off")));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private void awaitAnswer() throws IOException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("PostgreSQL does not come back: " + Files.readString(log));
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    private boolean answers() {
        try (Connection connection = DatabaseParts.unpooled(database()).getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Kills it with all its processes. */
    @Override
    public void close() throws IOException {
        var all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
        Files.deleteIfExists(log);
    }
}
