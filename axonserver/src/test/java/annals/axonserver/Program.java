package annals.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that may do everything, at one node. */
final class Program {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String node;
    private final List<String> header;

    Program(String node) {
        this(node, List.of());
    }

    private Program(String node, List<String> header) {
        this.node = node;
        this.header = header;
    }

    /** The same with an Idempotency-Key. */
    Program withKey(String idempotencyKey) {
        return new Program(node, List.of("Idempotency-Key", idempotencyKey));
    }

    /** The same in a trace. */
    Program traced(String parent) {
        return new Program(node, List.of("traceparent", parent));
    }

    JsonNode post(String path, Map<String, ?> body) {
        return done(send(request(path).POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    JsonNode get(String path) {
        return done(send(request(path)));
    }

    /** The answer whatever its status. */
    HttpResponse<String> ask(String path) {
        return send(request(path));
    }

    /** As it is, not read. */
    String text(String path) {
        return send(request(path)).body();
    }

    /** Whatever an order is answered. */
    HttpResponse<String> order(String path, Map<String, ?> body) {
        return send(request(path).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Status and code of an order that is refused. */
    String refusal(String path, Map<String, ?> body) {
        var answer = order(path, body);
        return answer.statusCode() + " "
                + JSON.readTree(answer.body()).path("code").asString();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(node + path))
                .header("Authorization", "Bearer " + Cluster.TOKEN)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30));
        return header.isEmpty() ? request : request.header(header.get(0), header.get(1));
    }

    private static JsonNode done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s %s", answer.uri(), answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
