package annals.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.Await;
import annals.node.postgres.DatabaseParts;
import annals.node.traces.Collector;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TracesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TOKEN = "token-of-the-traced-program";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";
    private static final String UNWANTED = "00-5bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Collector collector = new Collector();

    TracesTest() throws IOException {}

    @AfterEach
    void end() {
        collector.close();
    }

    @Test
    void oneTraceFollowsACommandFromItsRequestToTheReadModels(@TempDir Path data) throws Exception {
        try (var annals = start(data)) {
            var customer = post(annals, "/api/customers", PARENT, "{\"kind\":\"PERSON\",\"name\":\"Canary Finch\"}");
            for (String span :
                    List.of("POST /api/customers", "RegisterCustomer", "append", "read model customer.timeline")) {
                Await.that(() -> spans(span) == 1, PATIENCE);
            }
            var missing = post(annals, "/api/customers/nobody/rename", PARENT, "{\"name\":\"Canary Wren\"}");
            assertThat(missing.path("traceId").asString()).isEqualTo(TRACE);
            post(annals, "/api/customers", UNWANTED, "{\"kind\":\"PERSON\",\"name\":\"Canary Robin\"}");
            assertThat(metadata(annals)).containsExactly("traceparent", "none");
            annals.stop();
            assertThat(spans("POST /api/customers"))
                    .as("nobody wanted the second")
                    .isOne();
            assertThat(collector.text())
                    .contains("POST /api/customers/{customerId}/rename")
                    .doesNotContainIgnoringCase("canary")
                    .doesNotContain(customer.path("customerId").asString());
        }
    }

    private RunningAnnals start(Path data) {
        return RunningAnnals.start(data, Map.of("ANNALS_ADMIN_TOKEN", TOKEN, "ANNALS_OTLP_URL", collector.address()));
    }

    private long spans(String name) {
        return collector.spans(TRACE, name);
    }

    private JsonNode post(RunningAnnals annals, String path, String parent, String body) throws Exception {
        var request = HttpRequest.newBuilder(annals.at(path))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .header("traceparent", parent)
                .POST(BodyPublishers.ofString(body));
        return JSON.readTree(
                client.send(request.build(), BodyHandlers.ofString()).body());
    }

    /** Whether the events of customers, in their order, carry what traces need, and that it is all that was added. */
    private static List<String> metadata(RunningAnnals annals) throws SQLException {
        try (var connection = DatabaseParts.unpooled(annals.database()).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select metadata::jsonb ->> 'traceparent' from event_log.event"
                        + " where type = 'crm.customer.customer.registered' order by position")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                String parent = rows.getString(1);
                found.add(parent == null ? "none" : parent.startsWith("00-" + TRACE) ? "traceparent" : parent);
            }
            return found;
        }
    }
}
