package annals.standalone.postgres;

import annals.node.start.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The files of the embedded database: {@code postgres}, its password and its log, in the data directory. */
final class Cluster {

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final Duration INITDB_LIMIT = Duration.ofMinutes(5);

    private final Path directory;
    private final PasswordFile passwordFile;
    private final Programs programs;

    Cluster(Path dataDirectory, Programs programs) {
        this.directory = dataDirectory.resolve("postgres");
        this.passwordFile = new PasswordFile(dataDirectory.resolve("postgres.password"));
        this.programs = programs;
    }

    Path directory() {
        return directory;
    }

    Path log() {
        return directory.resolveSibling("postgres.log");
    }

    /** Makes the files at the first start and checks them at each later one; answers the password. */
    String open() {
        try {
            if (Files.exists(directory)) {
                requireMajorVersion();
                return passwordFile.read();
            }
            return create();
        } catch (IOException e) {
            throw new StartRefused(
                    "The database files in " + directory + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private void requireMajorVersion() throws IOException {
        Path marker = directory.resolve("PG_VERSION");
        if (!Files.exists(marker)) {
            throw new StartRefused("The directory " + directory + " is not a PostgreSQL database; move it away or set"
                    + " ANNALS_DATA_DIR to another directory.");
        }
        String found = Files.readString(marker).strip();
        if (!found.equals(Binaries.MAJOR)) {
            throw new StartRefused("The database in " + directory + " was made by PostgreSQL " + found
                    + ", but this Annals brings PostgreSQL " + Binaries.MAJOR
                    + "; move the data with pg_dump and pg_restore or use the Annals that made it.");
        }
    }

    private String create() throws IOException {
        LOG.info("Creating the database in {} ...", directory);
        Path unfinished = directory.resolveSibling("postgres.unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectory(unfinished);
        programs.user().give(unfinished);
        String password = passwordFile.create(programs.user());
        var outcome = programs.run(
                INITDB_LIMIT,
                "initdb",
                "--pgdata=" + unfinished,
                "--username=postgres",
                "--pwfile=" + passwordFile.path(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        if (!outcome.succeeded()) {
            throw new StartRefused("PostgreSQL could not create its database in " + directory + " ("
                    + Complaint.in(outcome.output()) + ").");
        }
        Files.writeString(unfinished.resolve("postgresql.conf"), "include 'annals.conf'\n", StandardOpenOption.APPEND);
        Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        return password;
    }
}
