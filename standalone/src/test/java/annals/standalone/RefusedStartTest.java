package annals.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.ChildProcess;
import annals.postgresql.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each case ends with one sentence, an exit code that is not 0 and a data directory as it was. */
class RefusedStartTest {

    private final Path directory;
    private final Map<String, String> environment;

    RefusedStartTest(@TempDir Path directory) {
        this.directory = directory;
        this.environment = new HashMap<>(RunningAnnals.environment(directory));
    }

    @Test
    void aTakenPort() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("SERVER_PORT", Integer.toString(taken.getLocalPort()));
            assertThat(refusal()).contains("port " + taken.getLocalPort(), "another program", "SERVER_PORT");
        }
        assertThat(directory.resolve("postgres")).doesNotExist();
    }

    @Test
    void aPortThatIsNoNumber() {
        environment.put("SERVER_PORT", "eighty");
        assertThat(refusal()).contains("SERVER_PORT is 'eighty'");
    }

    @Test
    void aLogFormatThatDoesNotExist() {
        environment.put("ANNALS_LOG_FORMAT", "xml");
        assertThat(refusal()).contains("ANNALS_LOG_FORMAT is 'xml'", "text or json");
    }

    @Test
    void aDataDirectoryThatIsAFile() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "mine");
        environment.put("ANNALS_DATA_DIR", file.toString());
        assertThat(refusal()).contains(file + " is not a directory");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aDataDirectoryThatCannotBeWritten() {
        // Not even root may make a directory here.
        environment.put("ANNALS_DATA_DIR", "/proc/annals");
        assertThat(refusal()).contains("/proc/annals cannot be written");
    }

    @Test
    void aDatabaseOfAnotherMajorVersion() throws IOException {
        Path version = Files.createDirectory(directory.resolve("postgres")).resolve("PG_VERSION");
        Files.writeString(version, "17\n");
        assertThat(refusal()).contains("was made by PostgreSQL 17", "brings PostgreSQL 18");
        assertThat(directory.resolve("postgres")).isDirectoryContaining(version::equals);
        assertThat(version).hasContent("17");
    }

    @Test
    void aDirectoryInTheDatabasesPlace() throws IOException {
        Path file = Files.writeString(
                Files.createDirectory(directory.resolve("postgres")).resolve("file"), "mine");
        assertThat(refusal()).contains("is not a PostgreSQL database");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aDatabaseWhosePasswordIsMissing() throws IOException {
        Files.writeString(Files.createDirectory(directory.resolve("postgres")).resolve("PG_VERSION"), "18\n");
        assertThat(refusal()).contains("password", "is missing", "postgres.password");
    }

    @Test
    void aMachineThatNoPostgresqlIsPackedFor() {
        assertThat(refusal(RunningAnnals.process(withoutBinaries(), "-Dos.arch=s390x")))
                .contains("no PostgreSQL for", "s390x", "ANNALS_POSTGRES_URL");
    }

    @Test
    void aDiskThatHoldsNoDatabase() {
        // Files end at 512 KiB, so creating the database fails half way.
        var limited = List.of(
                "sh", "-c", "ulimit -f 1024; exec \"$0\" -cp \"$1\" annals.standalone.Annals", java(), classPath());
        assertThat(refusal(ChildProcess.start(limited, environment)))
                .contains("could not create its database", directory.toString());
        assertThat(directory.resolve("postgres")).doesNotExist();
    }

    @Test
    void anUnreachableDatabase() {
        int nobody = FreePort.next();
        environment.put("ANNALS_POSTGRES_URL", "postgresql://me:s3cret@127.0.0.1:" + nobody + "/crm");
        assertThat(refusal()).contains("127.0.0.1:" + nobody + "/crm cannot be reached", "refused");
    }

    @Test
    void anUnknownDatabaseHost() {
        environment.put("ANNALS_POSTGRES_URL", "postgresql://me:s3cret@nowhere.invalid/crm");
        assertThat(refusal()).contains("nowhere.invalid:5432/crm cannot be reached", "unknown host");
    }

    @Test
    void aMalformedDatabaseUrl() {
        environment.put("ANNALS_POSTGRES_URL", "jdbc:postgresql://me:s3cret@localhost/crm");
        assertThat(refusal()).contains("does not have the form postgresql://user:password@host:port/database");
    }

    private String refusal() {
        return refusal(RunningAnnals.process(environment));
    }

    private static String refusal(ChildProcess started) {
        try (var process = started) {
            assertThat(process.awaitExit(Duration.ofMinutes(2)))
                    .as("%s", process)
                    .isEqualTo(1);
            assertThat(process.errors()).as("%s", process).hasSize(1);
            assertThat(process.toString()).doesNotContain("\tat ", "Exception", "s3cret", "is ready");
            return process.errors().get(0);
        }
    }

    private Map<String, String> withoutBinaries() {
        environment.put("ANNALS_DATA_DIR", directory.resolve("empty").toString());
        return environment;
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }
}
