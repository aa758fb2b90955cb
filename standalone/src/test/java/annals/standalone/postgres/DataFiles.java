package annals.standalone.postgres;

import annals.node.Await;
import annals.node.ChildProcess;
import annals.node.postgres.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a test may know of a data directory from outside: the database in it and the process that serves it. */
public final class DataFiles {

    private static final Pattern PORT = Pattern.compile("(?m)^port = (\\d+)$");
    private static final Path BINARIES = Binaries.unpackedIn(Path.of("target").toAbsolutePath());

    private DataFiles() {}

    /** Lends a data directory the programs of PostgreSQL, so that a test does not unpack them again. */
    public static void shareBinaries(Path dataDirectory) {
        try {
            Files.createDirectories(dataDirectory);
            Path link = dataDirectory.resolve(BINARIES.getFileName());
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, BINARIES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The product's database. */
    public static Database database(Path dataDirectory) {
        try {
            var port = PORT.matcher(Files.readString(dataDirectory.resolve("postgres/annals.conf")));
            if (!port.find()) {
                throw new AssertionError("no port in the settings");
            }
            String password =
                    Files.readString(dataDirectory.resolve("postgres.password")).strip();
            return new Database("127.0.0.1", Integer.parseInt(port.group(1)), "annals", "annals", password, "disable");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process number of the server, if one runs. */
    public static Optional<Long> postgres(Path dataDirectory) {
        try {
            return Postmaster.serving(dataDirectory.resolve("postgres")).map(Postmaster::pid);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until no server runs any more. */
    public static void awaitEnd(Path dataDirectory) {
        Await.that(() -> postgres(dataDirectory).isEmpty(), Duration.ofMinutes(1));
    }

    /** Sends a signal to the server, if one runs. */
    public static void signal(Path dataDirectory, String signal) {
        postgres(dataDirectory).ifPresent(pid -> {
            try (var kill = ChildProcess.start(List.of("kill", "-" + signal, pid.toString()), Map.of())) {
                kill.awaitExit(Duration.ofMinutes(1));
            }
        });
    }
}
