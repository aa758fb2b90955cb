package annals.node.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import annals.api.access.Department;
import annals.api.access.Role;
import annals.node.Await;
import annals.node.start.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
@SuppressWarnings("NullAway.Init")
class ProofRoutesTest {

    @TempDir
    private Path directory;

    @Autowired
    private Caller caller;

    @Autowired
    private Settings settings;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void whatWasRecordedIsSignedAndProvedAgainstTheSignedRoot() {
        long position = recorded();
        var status = proof();
        assertThat(status.path("good").asBoolean()).isTrue();
        assertThat(status.path("publicKey").path("pem").asString()).startsWith("-----BEGIN PUBLIC KEY-----");
        JsonNode latest = status.path("latest");
        var proof = caller.get("/api/proof/inclusion/" + position + "?size="
                        + latest.path("size").asLong())
                .hasStatus(200);
        assertThat(proof.text("root")).isEqualTo(latest.path("root").asString());
        var consistent = caller.get("/api/proof/consistency?from=1&to="
                        + latest.path("size").asLong())
                .hasStatus(200);
        assertThat(consistent.text("toRoot")).isEqualTo(latest.path("root").asString());
    }

    @Test
    void checkpointsAreListedTheLatestFirstPageByPage() {
        recorded();
        var first = caller.get("/api/proof/checkpoints?limit=1").hasStatus(200);
        assertThat(first.body().path("entries")).hasSize(1);
        recorded();
        var page = caller.get("/api/proof/checkpoints?limit=1").hasStatus(200);
        var next = caller.get("/api/proof/checkpoints?limit=1&cursor=" + page.text("nextCursor"))
                .hasStatus(200);
        assertThat(size(next)).isLessThan(size(page));
    }

    @Test
    void aDumpAndABundleAreGoodForAThirdParty() throws Exception {
        String customer = caller.customer();
        long position = recorded();
        String key = proof().path("publicKey").path("keyId").asString();
        var dump = Files.write(
                directory.resolve("dump.ndjson"), caller.download("/api/proof/dump?from=0&to=" + position, null));
        String published = settings.dataDirectory().resolve("checkpoints.jsonl").toString();
        assertThat(verified(dump.toString(), "--checkpoints", published, "--key", key, "--to", Long.toString(position)))
                .startsWith("GOOD: " + position + " events.");
        var wanted = Map.of("customerId", customer.substring(customer.lastIndexOf('/') + 1));
        var bundle = Files.write(directory.resolve("bundle.zip"), caller.download("/api/audit/bundles", wanted));
        assertThat(verified(bundle.toString(), "--key", key)).startsWith("GOOD: 1 events.");
    }

    @Test
    void theWholeLogIsCheckedInTheBackground() {
        recorded();
        var begun = caller.post("/api/proof/verify", Map.of());
        assertThat(begun.status()).isIn(202, 409);
        Await.that(() -> !caller.get("/api/proof/verify").text("state").equals("RUNNING"), PATIENCE);
        assertThat(caller.get("/api/proof/verify").text("state")).isEqualTo("GOOD");
    }

    @Test
    void whatIsNotSignedCannotBeProved() {
        caller.get("/api/proof/inclusion/99999999").isProblem(404, "NOT_SIGNED");
        caller.get("/api/proof/consistency?from=1&to=99999999").isProblem(404, "NOT_SIGNED");
        caller.get("/api/proof/dump?from=99999999").isProblem(404, "NOT_SIGNED");
        caller.post("/api/audit/bundles", Map.of("to", 99999999)).isProblem(404, "NOT_SIGNED");
    }

    @Test
    void onlyAuditorsAndAdministratorsTakeTheLogAway() {
        var agent = caller.of(Department.SERVICE, Role.SERVICE_AGENT);
        agent.get("/api/proof").hasStatus(200);
        agent.get("/api/proof/dump?from=0").isProblem(403, "ACCESS_DENIED");
        agent.post("/api/audit/bundles", Map.of()).isProblem(403, "ACCESS_DENIED");
        agent.post("/api/proof/verify", Map.of()).isProblem(403, "ACCESS_DENIED");
    }

    /** Records something, and waits until it is signed. */
    private long recorded() {
        long position = caller.post("/api/customers", Map.of("kind", "PERSON", "name", "Ada"))
                .hasStatus(201)
                .position();
        Await.that(() -> proof().path("size").asLong() > position, PATIENCE);
        return position;
    }

    private JsonNode proof() {
        return caller.get("/api/proof").hasStatus(200).body();
    }

    private static long size(Answer page) {
        return page.body().path("entries").path(0).path("size").asLong();
    }

    private static String verified(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("node", "../verifier/verify.mjs"));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            assumeTrue(false, "Node.js 20 is not here, so nothing was verified.");
            throw e;
        }
    }
}
