package annals.postgresql.eventlog;

import annals.postgresql.FreePort;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL of one's own that can be killed and started again on the same data and port. */
public final class MortalPostgres implements AutoCloseable {

    private final Path data;
    private final int port = FreePort.next();
    private EmbeddedPostgres server;

    /** Starts one on an empty directory. */
    public MortalPostgres(Path data) throws IOException {
        this.data = data;
        this.server = start();
    }

    /** The port, which stays the same. */
    public int port() {
        return port;
    }

    /** Its only database, unpooled. */
    public PGSimpleDataSource dataSource() {
        var dataSource = new PGSimpleDataSource();
        dataSource.setServerNames(new String[] {"127.0.0.1"});
        dataSource.setPortNumbers(new int[] {port});
        dataSource.setDatabaseName("postgres");
        dataSource.setUser("postgres");
        dataSource.setPassword("postgres");
        return dataSource;
    }

    /**
     * Ends the server at once.
     *
     * @param signal KILL, as if the power had failed, or QUIT, an immediate shutdown
     */
    public void die(String signal) throws IOException, InterruptedException {
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim();
        var postmaster = ProcessHandle.of(Long.parseLong(pid));
        var descendants =
                postmaster.map(process -> process.descendants().toList()).orElse(List.of());
        new ProcessBuilder("kill", "-" + signal, pid).start().waitFor(10, TimeUnit.SECONDS);
        postmaster.ifPresent(
                process -> process.onExit().orTimeout(10, TimeUnit.SECONDS).join());
        for (var descendant : descendants) {
            if (signal.equals("KILL")) {
                descendant.destroyForcibly();
            }
            descendant.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        }
        server.close();
    }

    /** Starts it again on the same data and port. */
    public void resurrect() throws IOException {
        server = start();
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setPGStartupWait(Duration.ofMinutes(1))
                .start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
