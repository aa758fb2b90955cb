package annals.standalone.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.Await;
import annals.postgresql.TestPostgres;
import annals.standalone.RunningAnnals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What was signed about a person outlives the person's data, and a backup does not bring the data back. */
class ErasedAndProvedTest {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String REWRITE =
            "update event_log.event set payload = replace(payload, '\"~\"', '\"-\"') where position = ";

    private final String log = TestPostgres.newDatabase();
    private final String keys = TestPostgres.newDatabase();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path scratch;

    @Test
    void theCheckpointsSignedBeforeAnErasureStillProveTheWholeLog() throws Exception {
        try (var annals = started("data", log)) {
            var program = new Program(annals);
            String customer = new Life(program, 0).live();
            new Life(program, 1).live();
            JsonNode before = allSigned(program);
            Path published =
                    Files.copy(scratch.resolve("data/checkpoints.jsonl"), scratch.resolve("kept-elsewhere.jsonl"));

            erase(program, customer);

            JsonNode after = allSigned(program);
            long size = before.path("size").asLong();
            var proof = program.now("/api/proof/consistency?from=" + size + "&to="
                    + after.path("size").asLong());
            assertThat(proof.path("fromRoot").asString())
                    .as("the root of what was there before")
                    .isEqualTo(before.path("root").asString());
            assertThat(verified(program, published, size)).startsWith("GOOD: " + size + " events.");

            // Control: the same bytes, touched, are found by the same check.
            long touched = positionOfFirstPersonalPart();
            execute(log, REWRITE + touched);
            assertThat(verified(program, published, size)).startsWith("BAD: first bad position " + touched + ".");
        }
    }

    @Test
    void aBackupOfTheLogFromBeforeAnErasureDoesNotBringThePersonBack() throws Exception {
        String backup = log + "_backup";
        String customer;
        try (var annals = started("data", log)) {
            var program = new Program(annals);
            customer = new Life(program, 0).live();
            program.get("/api/customers/" + customer);
            allSigned(program);
            annals.stop();
            execute(keys, "create database " + backup + " template " + log);
            copy("keys", "checkpoint.key", "master.key");
            annals.startAgain();
            erase(program, customer);
        }
        try (var annals = started("restored", backup)) {
            var program = new Program(annals);
            program.post("/api/administration/read-models/customer.profile/rebuild", Map.of());
            program.post("/api/administration/read-models/customer.timeline/rebuild", Map.of());
            Await.that(() -> isErased(program, customer), SOON);
            assertThat(program.text("/api/proof/dump?from=0")).as("the log").doesNotContain("canary");
        }
    }

    /** What a backup of the data directory holds beside the database. */
    private void copy(String folder, String... files) throws IOException {
        Path restored = Files.createDirectories(scratch.resolve("restored").resolve(folder));
        for (String file : files) {
            Files.copy(scratch.resolve("data").resolve(folder).resolve(file), restored.resolve(file));
        }
    }

    private boolean isErased(Program program, String customer) {
        var seen = program.now("/api/customers/" + customer).toString()
                + program.now("/api/customers/" + customer + "/timeline?limit=200");
        return seen.contains("[erased]") && !seen.contains("canary");
    }

    private RunningAnnals started(String folder, String database) {
        return RunningAnnals.start(
                scratch.resolve(folder),
                Map.of(
                        "ANNALS_ADMIN_TOKEN", Program.TOKEN,
                        "ANNALS_POSTGRES_URL", url(database),
                        "ANNALS_KEYS_POSTGRES_URL", url(keys)));
    }

    private static String url(String database) {
        return "postgresql://postgres:postgres@127.0.0.1:" + TestPostgres.port() + "/" + database;
    }

    private static void erase(Program program, String customer) {
        program.post("/api/privacy/subjects/" + customer + "/erase", Map.of("reason", "REQUESTED"));
        Await.that(
                () -> program.now("/api/privacy/subjects/" + customer)
                        .at("/erasure/completedAt")
                        .isString(),
                SOON);
    }

    /** The checkpoint under which all of the log is signed. */
    private static JsonNode allSigned(Program program) {
        long head = program.now("/api/status").path("head").asLong();
        Await.that(() -> program.now("/api/proof").path("latest").path("size").asLong() > head, SOON);
        return program.now("/api/proof").path("latest");
    }

    private String verified(Program program, Path published, long to) throws IOException, InterruptedException {
        Path file = Files.writeString(scratch.resolve("dump.ndjson"), program.text("/api/proof/dump?from=0&to=" + to));
        var verifier = List.of(
                "node",
                "../verifier/verify.mjs",
                file.toString(),
                "--checkpoints",
                published.toString(),
                "--to",
                Long.toString(to));
        var process = new ProcessBuilder(verifier).redirectErrorStream(true).start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return told;
    }

    private long positionOfFirstPersonalPart() throws SQLException {
        try (var connection = TestPostgres.dataSource(log).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select min(position) from event_log.event where payload like '%\"~\"%'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(String database, String sql) throws SQLException {
        try (var connection = TestPostgres.dataSource(database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
