package annals.benchmarks.measure;

import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/** The one PostgreSQL of a run, the product's own release with its settings; each contender has a database in it. */
public final class BenchServer implements AutoCloseable {

    private static final Set<String> NO_DISK = Set.of("tmpfs", "ramfs");
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");
    /** As the product sets its own; 200 connections, because a contender may have a pool beside the floor's clients. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("max_connections", "200"),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("wal_compression", "on"),
            Map.entry("wal_recycle", "off"),
            Map.entry("wal_init_zero", "off"),
            Map.entry("checkpoint_timeout", "10min"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"));

    private static final String COUNTERS = """
            select pg_current_wal_insert_lsn() - '0/0',
                   (select coalesce(sum(fsyncs), 0) from pg_stat_io where object = 'wal'),
                   (select xact_commit from pg_stat_database where datname = current_database())
            """;

    private final Path directory;
    private final EmbeddedPostgres postgres;
    private final ProcessHandle postmaster;

    private BenchServer(Path directory, EmbeddedPostgres postgres) throws IOException {
        this.directory = directory;
        this.postgres = postgres;
        this.postmaster = ProcessHandle.of(pid(directory)).orElseThrow();
    }

    /**
     * Starts a new server, whose files are gone when it is closed.
     *
     * @param parent where its files are put
     * @throws IOException if that is no disk, or it does not start
     */
    public static BenchServer start(Path parent) throws IOException {
        Files.createDirectories(parent);
        FileStore store = Files.getFileStore(parent);
        if (NO_DISK.contains(store.type())) {
            throw new IOException(
                    parent + " is on " + store.type() + ", where nothing waits for a disk; figures need one.");
        }
        Path directory = Files.createTempDirectory(parent, "postgres-");
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(true)
                .setPGStartupWait(Duration.ofMinutes(1));
        SETTINGS.forEach(builder::setServerConfig);
        return new BenchServer(directory, builder.start());
    }

    /** Creates an empty database for a contender. */
    public Database create(String name) throws SQLException {
        try (var connection = DatabaseParts.unpooled(database("postgres")).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database \"" + name + "\"");
        }
        return database(name);
    }

    private Database database(String name) {
        return new Database("127.0.0.1", postgres.getPort(), name, "postgres", "postgres", "disable");
    }

    /** Throws {@link IllegalStateException} if an acknowledged transaction in this database may be lost in a power cut. */
    public static void requireDurable(Database database) throws SQLException {
        try (var connection = DatabaseParts.unpooled(database).getConnection()) {
            for (String setting : DURABLE) {
                String value = text(connection, "show " + setting);
                if (!value.equals("on")) {
                    throw new IllegalStateException(setting + " is " + value + " in " + database.name()
                            + "; figures are made with durability on.");
                }
            }
        }
    }

    /** What the server has spent up to now. */
    public ServerCounters counters(Database database) throws SQLException {
        try (var connection = DatabaseParts.unpooled(database).getConnection();
                var rows = connection.createStatement().executeQuery(COUNTERS)) {
            rows.next();
            return new ServerCounters(
                    ProcessorTime.seconds(postmaster), rows.getLong(1), rows.getLong(2), rows.getLong(3));
        }
    }

    /** How it names itself. */
    public String version() throws SQLException {
        try (var connection = DatabaseParts.unpooled(database("postgres")).getConnection()) {
            return text(connection, "show server_version");
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static long pid(Path directory) throws IOException {
        return Long.parseLong(
                Files.readAllLines(directory.resolve("postmaster.pid")).get(0).strip());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        postmaster.onExit().join(); // it is told to end and waited for, but not for long
        FileSystemUtils.deleteRecursively(directory);
    }
}
