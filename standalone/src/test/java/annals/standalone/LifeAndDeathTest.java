package annals.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.Await;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product with its own PostgreSQL, started, killed, stopped, started again; each test leaves it running. */
class LifeAndDeathTest {

    private static Path directory;
    private static RunningAnnals annals;
    private static List<String> firstWords;

    private final Path other;

    LifeAndDeathTest(@TempDir Path other) {
        this.other = other;
    }

    @BeforeAll
    static void start(@TempDir Path used) {
        directory = used;
        annals = RunningAnnals.start(directory);
        firstWords = annals.process().output();
    }

    @AfterAll
    static void end() {
        annals.close();
    }

    @Test
    void theFirstStartWarnsOfNothing() {
        assertThat(firstWords)
                .filteredOn(line -> !line.contains("logback.configurationFile")) // set by these tests alone
                .isNotEmpty()
                .noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "));
    }

    @Test
    void theDatabaseKeepsWhatItAcknowledges() throws SQLException {
        assertThat(answer("show fsync")).isEqualTo("on");
        assertThat(answer("show synchronous_commit")).isEqualTo("on");
        assertThat(answer("show full_page_writes")).isEqualTo("on");
    }

    @Test
    void theDatabaseIsForThisMachineAndThisPasswordAlone() throws SQLException, IOException {
        assertThat(answer("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(answer("select current_setting('is_superuser')")).isEqualTo("off");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("postgres.password"))))
                .isEqualTo("rw-------");
        assertThat(refusal("wrong", "annals"))
                .contains("does not accept user annals")
                .doesNotContain("wrong");
    }

    @Test
    void aDatabaseThatDoesNotExistIsNamed() {
        assertThat(refusal(annals.database().password(), "crm")).contains("/crm does not exist");
    }

    @Test
    void aSecondInstanceOnTheSameDataIsRefused() throws SQLException {
        try (var second = RunningAnnals.process(RunningAnnals.environment(directory))) {
            assertThat(second.awaitExit(Duration.ofMinutes(2))).isEqualTo(1);
            assertThat(second.errors()).singleElement().asString().contains("Another Annals", directory.toString());
        }
        assertThat(answer("select 'unharmed'")).isEqualTo("unharmed");
    }

    @Test
    void aDatabaseElsewhereIsUsedWithoutStartingOne() throws SQLException {
        asOwner("create database elsewhere owner annals");
        try (var second = RunningAnnals.start(other, url(annals.database().password(), "elsewhere"))) {
            assertThat(other.resolve("postgres")).doesNotExist();
            assertThat(second.stop()).isNotEqualTo(1);
        }
        assertThat(annals.postgresRuns()).isTrue();
    }

    @Test
    void keysOfAnotherRoleAreNotTakenForOurs() {
        assertThat(refusal(annals.database().password(), "annals"))
                .contains("schema keys", "belongs to another role", "ANNALS_KEYS_POSTGRES_URL");
    }

    private static void asOwner(String sql) throws SQLException {
        var ours = annals.database();
        var owner = new Database(ours.host(), ours.port(), "postgres", "postgres", ours.password(), ours.sslMode());
        try (var connection = DatabaseParts.unpooled(owner).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void afterAKillTheOrphanedDatabaseIsReplacedAndNothingIsLost() throws SQLException {
        execute("create table if not exists kept (told text)");
        execute("insert into kept values ('before the kill')");
        annals.kill();
        assertThat(annals.postgresRuns()).as("the orphan is real").isTrue();
        annals.startAgain();
        assertThat(annals.process().output().get(0)).contains("left running by an Annals that was killed");
        assertThat(answer("select told from kept")).isEqualTo("before the kill");
    }

    @Test
    void aKilledDatabaseIsStartedAgainUnderTheRunningProduct() throws SQLException {
        String born = answer("select pg_postmaster_start_time()::text");
        annals.signalPostgres("KILL");
        Await.that(this::answers, Duration.ofMinutes(1));
        assertThat(answer("select pg_postmaster_start_time()::text")).isNotEqualTo(born);
        assertThat(annals.process().isAlive()).isTrue();
    }

    @Test
    void aStopEndsTheDatabaseToo() {
        annals.stop();
        assertThat(annals.postgresRuns()).isFalse();
        assertThat(annals.process().errors()).isEmpty();
        annals.startAgain();
        assertThat(annals.process().output().toString())
                .as("neither an orphan nor a recovery")
                .doesNotContain("PostgreSQL");
    }

    private String refusal(String password, String name) {
        Map<String, String> environment = new HashMap<>(RunningAnnals.environment(other));
        environment.putAll(url(password, name));
        try (var refused = RunningAnnals.process(environment)) {
            assertThat(refused.awaitExit(Duration.ofMinutes(2))).isEqualTo(1);
            assertThat(refused.errors()).as("%s", refused).hasSize(1);
            return refused.errors().get(0);
        }
    }

    private static Map<String, String> url(String password, String name) {
        Database database = annals.database();
        return Map.of(
                "ANNALS_POSTGRES_URL",
                "postgresql://annals:" + password + "@127.0.0.1:" + database.port() + "/" + name);
    }

    private boolean answers() {
        try {
            return answer("select 'yes'").equals("yes");
        } catch (SQLException e) {
            return false;
        }
    }

    private static String answer(String query) throws SQLException {
        try (var connection = DatabaseParts.unpooled(annals.database()).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = DatabaseParts.unpooled(annals.database()).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
