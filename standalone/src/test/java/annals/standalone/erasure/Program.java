package annals.standalone.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import annals.standalone.RunningAnnals;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that may do everything. */
final class Program {

    static final String TOKEN = "token-of-the-erasures-program";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final RunningAnnals annals;
    private final AtomicLong position = new AtomicLong();

    Program(RunningAnnals annals) {
        this.annals = annals;
    }

    JsonNode post(String path, Map<String, ?> body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Sees all that this program has written. */
    JsonNode get(String path) {
        return send(request(path + (path.contains("?") ? "&" : "?") + "atLeast=" + position));
    }

    JsonNode now(String path) {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(annals.at(path))
                .header("Authorization", "Bearer " + TOKEN)
                .timeout(Duration.ofMinutes(1));
    }

    /** As it is, not read. */
    String text(String path) {
        return answer(request(path));
    }

    private JsonNode send(HttpRequest.Builder request) {
        var body = answer(request);
        return body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
    }

    private String answer(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as("%s %s", answer.uri(), answer.body())
                    .isBetween(200, 299);
            answer.headers()
                    .firstValueAsLong("X-Log-Position")
                    .ifPresent(seen -> position.accumulateAndGet(seen, Math::max));
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }
}
