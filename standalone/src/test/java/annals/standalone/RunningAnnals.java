package annals.standalone;

import annals.node.ChildProcess;
import annals.node.postgres.Database;
import annals.postgresql.FreePort;
import annals.standalone.postgres.DataFiles;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The whole product in a process of its own, for tests that kill it. It listens on a free port of the loopback interface,
 * keeps its data where the test says, and is ready when {@code start} answers.
 *
 * <pre>{@code
 * try (var annals = RunningAnnals.start(directory)) {
 *     annals.kill();                              // signal 9; its PostgreSQL lives on
 *     annals.startAgain();                        // same port, same data, ready again
 *     annals.signalPostgres("KILL");              // or QUIT, an immediate stop; the product revives it
 *     client.send(HttpRequest.newBuilder(annals.at("/api/status")) ...
 * }
 * }</pre>
 */
public final class RunningAnnals implements AutoCloseable {

    private static final String ANNALS = "annals.standalone.Annals";
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofMinutes(2);

    private final String type;
    private final Path dataDirectory;
    private final Map<String, String> environment;
    private ChildProcess process;
    private Duration startTook;

    private RunningAnnals(String type, Path dataDirectory, Map<String, String> environment) {
        this.type = type;
        this.dataDirectory = dataDirectory;
        this.environment = environment;
        this.startTook = Duration.ZERO;
        this.process = launch();
    }

    /** Starts on a data directory, new or used before. */
    public static RunningAnnals start(Path dataDirectory) {
        return start(dataDirectory, Map.of());
    }

    /** As above, with more variables of the environment; they win over those of this class. */
    public static RunningAnnals start(Path dataDirectory, Map<String, String> more) {
        return start(ANNALS, dataDirectory, more);
    }

    /** As above, by another main class, which makes something of the product worse than it is. */
    public static RunningAnnals start(String type, Path dataDirectory, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(environment(dataDirectory));
        environment.putAll(more);
        return new RunningAnnals(type, dataDirectory, Map.copyOf(environment));
    }

    /** The variables that make a process of the product one of ours: its port, its data, no unpacking. */
    public static Map<String, String> environment(Path dataDirectory) {
        DataFiles.shareBinaries(dataDirectory);
        return Map.of(
                "SERVER_ADDRESS",
                "127.0.0.1",
                "SERVER_PORT",
                Integer.toString(FreePort.next()),
                "ANNALS_DATA_DIR",
                dataDirectory.toString(),
                "ANNALS_DEMO",
                "false");
    }

    /** Starts it and waits for nothing. */
    static ChildProcess process(Map<String, String> environment, String... virtualMachineOptions) {
        return ChildProcess.main(ANNALS, environment, virtualMachineOptions);
    }

    /** The address of a path, such as {@code /api/status}. */
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + environment.get("SERVER_PORT") + path);
    }

    /** The embedded database, for a look behind the product's back. */
    public Database database() {
        return DataFiles.database(dataDirectory);
    }

    /** What it has written so far, and whether it lives. */
    public ChildProcess process() {
        return process;
    }

    /** From the start of the process to its ready line. */
    public Duration startTook() {
        return startTook;
    }

    /** Kills the product with signal 9; its PostgreSQL lives on. */
    public void kill() {
        process.kill();
    }

    /** Stops as Ctrl-C does, PostgreSQL included, and answers the exit code. */
    public int stop() {
        process.interrupt();
        return process.awaitExit(STOP);
    }

    /** Starts a killed or stopped product again on the same port and data, and waits until it is ready. */
    public void startAgain() {
        process = launch();
    }

    /** Sends a signal to the embedded PostgreSQL: KILL, QUIT for an immediate stop, STOP, CONT. */
    public void signalPostgres(String signal) {
        DataFiles.signal(dataDirectory, signal);
    }

    /** Whether the embedded PostgreSQL runs. */
    public boolean postgresRuns() {
        return DataFiles.postgres(dataDirectory).isPresent();
    }

    /** Ends everything, whatever state the test left it in. */
    @Override
    public void close() {
        process.kill();
        DataFiles.signal(dataDirectory, "CONT");
        DataFiles.signal(dataDirectory, "QUIT");
        DataFiles.awaitEnd(dataDirectory);
    }

    private ChildProcess launch() {
        long begin = System.nanoTime();
        var launched = ChildProcess.main(type, environment);
        try {
            launched.awaitLine(line -> line.startsWith("Annals is ready on "), START);
        } catch (AssertionError e) {
            launched.kill();
            throw e;
        }
        startTook = Duration.ofNanos(System.nanoTime() - begin);
        return launched;
    }
}
