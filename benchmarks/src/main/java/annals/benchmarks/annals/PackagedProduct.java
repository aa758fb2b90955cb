package annals.benchmarks.annals;

import annals.benchmarks.side.HttpCaller;
import annals.benchmarks.side.ServerProcess;
import annals.benchmarks.side.StreamCrowd;
import annals.node.postgres.Database;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** The product as it is delivered, in a process of its own, on a database that it is told. */
public final class PackagedProduct implements AutoCloseable {

    private static final Path JARS = Path.of("standalone/target");
    private static final Pattern READY = Pattern.compile("Annals is ready on http://localhost:(\\d+)");
    private static final String MODELS = "/api/administration/read-models/";
    private static final long LOOK_NANOS = 20_000_000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TOKEN = "benchmark-token-0123456789-abcdefghijklmno";

    private final ServerProcess server;

    private PackagedProduct(ServerProcess server) {
        this.server = server;
    }

    /**
     * Starts it without the demo story and answers once it is ready.
     *
     * @param directory its data directory; the next start on the same database needs the same one
     * @param flags of the virtual machine
     * @param log where its output goes
     */
    public static PackagedProduct start(Database database, Path directory, List<String> flags, PrintStream log)
            throws IOException, InterruptedException {
        var environment = Map.of(
                "ANNALS_POSTGRES_URL",
                address(database),
                "ANNALS_DATA_DIR",
                directory.toString(),
                "ANNALS_ADMIN_TOKEN",
                TOKEN,
                "ANNALS_DEMO",
                "false",
                "SERVER_PORT",
                "0");
        List<String> arguments = new ArrayList<>(flags);
        arguments.addAll(List.of("-jar", jar().toString()));
        return new PackagedProduct(ServerProcess.java(arguments, environment, READY, log));
    }

    private static Path jar() throws IOException {
        try (var jars = Files.newDirectoryStream(JARS, "standalone-*.jar")) {
            for (Path jar : jars) {
                return jar;
            }
        }
        throw new IOException("The product is not packaged: mvn package makes " + JARS + "/standalone-*.jar.");
    }

    private static String address(Database database) {
        return "postgresql://%s:%s@%s:%d/%s?sslmode=%s"
                .formatted(
                        database.user(),
                        database.password(),
                        database.host(),
                        database.port(),
                        database.name(),
                        database.sslMode());
    }

    /** A connection that is signed in by token. */
    public HttpCaller caller() throws IOException {
        return new HttpCaller(server.port(), TOKEN);
    }

    /** One more of a crowd listens to the timeline of a customer, whose path is given. */
    public void join(StreamCrowd crowd, String customer) throws IOException {
        String id = customer.substring(customer.lastIndexOf('/') + 1);
        crowd.join(server.port(), TOKEN, "/api/timeline/stream?customerId=" + id);
    }

    /** Registers a customer and answers the path. */
    public String customer() throws IOException {
        try (var caller = caller()) {
            return RecordTouchpoint.customer(caller);
        }
    }

    /** Which read models it has. */
    public List<String> readModels() throws IOException {
        return status("name");
    }

    /** Answers once every read model has applied all events of the log. */
    void awaitReadModels() throws IOException {
        while (!status("lag").stream().allMatch("0"::equals)) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** How many events the read model that is furthest behind has not applied yet. */
    public long lag() throws IOException {
        return status("lag").stream().mapToLong(Long::parseLong).max().orElse(0);
    }

    private List<String> status(String of) throws IOException {
        try (var caller = caller()) {
            return JSON.readTree(caller.get("/api/status"))
                    .path("readModels")
                    .valueStream()
                    .map(model -> model.path(of).asString())
                    .toList();
        }
    }

    /** Has these read models built anew, side by side, and answers once all of them have taken the live ones' places. */
    public void rebuild(List<String> readModels) throws IOException {
        try (var caller = caller()) {
            for (String model : readModels) {
                caller.post(MODELS + model + "/rebuild", "{}");
            }
            for (String model : readModels) {
                while (!isRebuilt(caller, model)) {
                    LockSupport.parkNanos(LOOK_NANOS);
                }
            }
        }
    }

    private static boolean isRebuilt(HttpCaller caller, String model) throws IOException {
        String state = JSON.readTree(caller.get(MODELS + model + "/rebuild"))
                .path("state")
                .asString();
        if (state.equals("FAILED")) {
            throw new IOException("the rebuild of " + model + " failed");
        }
        return state.equals("SWITCHED");
    }

    /** Its process. */
    public ProcessHandle handle() {
        return server.handle();
    }

    @Override
    public void close() {
        server.close();
    }
}
