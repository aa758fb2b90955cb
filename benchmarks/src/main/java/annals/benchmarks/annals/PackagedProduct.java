package annals.benchmarks.annals;

import annals.benchmarks.side.HttpCaller;
import annals.benchmarks.side.ServerProcess;
import annals.node.postgres.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** The product as it is delivered, in a process of its own, on a database that it is told. */
public final class PackagedProduct implements AutoCloseable {

    private static final Path JARS = Path.of("standalone/target");
    private static final Pattern READY = Pattern.compile("Annals is ready on http://localhost:(\\d+)");
    private static final String TOKEN = "benchmark-token-0123456789-abcdefghijklmno";

    private final Path directory;
    private final ServerProcess server;

    private PackagedProduct(Path directory, ServerProcess server) {
        this.directory = directory;
        this.server = server;
    }

    /** Starts it with an empty log and answers once it is ready. */
    public static PackagedProduct start(Database database) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("product");
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
        var server = ServerProcess.java(List.of("-Xmx1g", "-jar", jar().toString()), environment, READY);
        return new PackagedProduct(directory, server);
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

    /** Its process. */
    public ProcessHandle handle() {
        return server.handle();
    }

    @Override
    public void close() {
        server.close();
        FileSystemUtils.deleteRecursively(directory.toFile());
    }
}
