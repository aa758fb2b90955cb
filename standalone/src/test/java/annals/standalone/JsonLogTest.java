package annals.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.ChildProcess;
import annals.node.postgres.DatabaseParts;
import annals.standalone.postgres.DataFiles;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log for programs: every line is JSON, a failure is found by the id that was answered, and nobody is in it. */
class JsonLogTest {

    private static final Duration START = Duration.ofMinutes(3);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TOKEN = "token-of-the-canary-program";
    private static final String PERSON =
            "{\"kind\":\"PERSON\",\"name\":\"Canary Finch\",\"contactPoints\":[{\"type\":\"EMAIL\",\"value\":\"canary@finch.example\"}]}";
    private static final String BROKEN = "alter table read_model.customer_profile rename to lost";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> environment;

    JsonLogTest(@TempDir Path data) {
        environment = new HashMap<>(RunningAnnals.environment(data));
        environment.put("ANNALS_LOG_FORMAT", "json");
        environment.put("ANNALS_ADMIN_TOKEN", TOKEN);
    }

    @Test
    void everyLineIsJsonAndTellsOfNobody() throws Exception {
        Path data = Path.of(environment.get("ANNALS_DATA_DIR"));
        try (var annals = RunningAnnals.process(environment)) {
            annals.awaitLine(line -> line.contains("Annals is ready on "), START);
            String customer = JSON.readTree(post("/api/customers", PERSON))
                    .path("customerId")
                    .asString();
            post("/api/session", "{\"login\":\"canary\",\"password\":\"canary-password\"}");
            breakReadModel(data);
            var problem = JSON.readTree(get("/api/customers/" + customer));
            assertThat(problem.path("status").asInt()).isEqualTo(500);
            String trace = problem.path("traceId").asString();
            annals.awaitLine(line -> line.contains("\"traceId\":\"" + trace + "\""), START);
            List<JsonNode> lines = annals.output().stream().map(JSON::readTree).toList();
            assertThat(lines)
                    .allSatisfy(
                            line -> assertThat(line.path("message").isString()).isTrue());
            assertThat(lines).anySatisfy(line -> {
                assertThat(line.path("traceId").asString()).isEqualTo(trace);
                assertThat(line.path("log").path("level").asString()).isEqualTo("ERROR");
                assertThat(line.path("error").path("stack_trace").asString()).contains("customer_profile");
            });
            assertThat(told(annals)).doesNotContainIgnoringCase("canary");
        } finally {
            DataFiles.signal(data, "QUIT");
            DataFiles.awaitEnd(data);
        }
    }

    private static String told(ChildProcess annals) {
        return annals.output() + " " + annals.errors();
    }

    private String get(String path) throws Exception {
        return answer(request(path).GET());
    }

    private String post(String path, String body) throws Exception {
        return answer(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private String answer(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + environment.get("SERVER_PORT") + path))
                .header("Authorization", "Bearer " + TOKEN);
    }

    private static void breakReadModel(Path data) throws SQLException {
        try (var connection = DatabaseParts.unpooled(DataFiles.database(data)).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(BROKEN);
        }
    }
}
