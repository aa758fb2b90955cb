package annals.axonserver.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Through the gateway a node is as if it were called itself, and its end is noticed. */
@SuppressWarnings("NullAway.Init")
class GatewayTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private RecordingNode command;
    private RecordingNode otherCommand;
    private RecordingNode query;
    private Gateway gateway;

    @BeforeEach
    void start() {
        command = RecordingNode.start();
        otherCommand = RecordingNode.start();
        query = RecordingNode.start();
        gateway = before(List.of(command.uri(), otherCommand.uri()), List.of(query.uri()));
    }

    @AfterEach
    void stop() {
        gateway.close();
        List.of(command, otherCommand, query).forEach(RecordingNode::close);
    }

    @Test
    void whatIsSentAndAnsweredComesThroughUntouched() throws Exception {
        byte[] file = new byte[5_000_000];
        Arrays.fill(file, (byte) 7);
        var answer = send(request("/api/customers?name=J%C3%BCrgen%20%2F&a=1&a=")
                .header("Idempotency-Key", "one")
                .POST(BodyPublishers.ofByteArray(file)));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("5000000 bytes");
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
        assertThat(command.seen())
                .containsExactly("POST /api/customers?name=J%C3%BCrgen%20%2F&a=1&a= key=one for=127.0.0.1");
    }

    @Test
    void anOrderWithoutABodyAndAQuestionForTheHeadersAloneComeThrough() throws Exception {
        assertThat(send(request("/api/deals/1/win").POST(BodyPublishers.noBody()))
                        .body())
                .isEqualTo("0 bytes");
        var head = send(request("/api/today").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Length")).contains("3");
        assertThat(send(request("/api/session").DELETE()).statusCode()).isEqualTo(204);
    }

    @Test
    void anEventOfAStreamArrivesWhileTheStreamGoesOnAndTheNodeHearsThatTheReaderLeft() throws Exception {
        var answer = CLIENT.send(request("/api/timeline/stream").build(), BodyHandlers.ofInputStream());
        try (InputStream events = answer.body()) {
            assertThat(new String(events.readNBytes(8), StandardCharsets.UTF_8)).isEqualTo("data: 1\n");
        }
        query.awaitReaderLeft();
    }

    @Test
    void aGatewayThatEndsEndsItsStreams() throws Exception {
        var answer = CLIENT.send(request("/api/timeline/stream").build(), BodyHandlers.ofInputStream());
        try (InputStream events = answer.body()) {
            assertThat(events.readNBytes(8)).hasSize(8);
            gateway.close();
            query.awaitReaderLeft();
        }
    }

    @Test
    void anOrderGoesToTheNextNodeIfTheFirstIsNotThere() throws Exception {
        command.close();
        for (int i = 0; i < 4; i++) {
            assertThat(order().statusCode()).isEqualTo(201);
        }
        assertThat(otherCommand.seen()).hasSize(4);
    }

    @Test
    void ordersAreSharedByTheNodesInTurn() throws Exception {
        for (int i = 0; i < 4; i++) {
            order();
        }
        assertThat(command.seen()).hasSize(2);
        assertThat(otherCommand.seen()).hasSize(2);
    }

    @Test
    void withoutANodeTheAnswerSaysThatNothingWasDoneAndWhenToTryAgain() throws Exception {
        command.close();
        otherCommand.close();
        var answer = order();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"NODE_UNAVAILABLE\"");
    }

    @Test
    void anOrderThatANodeHasReceivedIsNotSentToAnother() throws Exception {
        command.dieOnRequest();
        otherCommand.dieOnRequest();
        var answer = order();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"OUTCOME_UNKNOWN\"");
        assertThat(command.seen().size() + otherCommand.seen().size()).isEqualTo(1);
    }

    @Test
    void aQuestionThatANodeDidNotAnswerIsAskedOfAnother() throws Exception {
        command.dieOnRequest();
        try (var both = before(List.of(query.uri()), List.of(command.uri(), otherCommand.uri()))) {
            var answer = send(HttpRequest.newBuilder(at(both, "/api/today")));
            assertThat(answer.body()).isEqualTo("you");
        }
        assertThat(command.seen()).hasSize(1);
        assertThat(otherCommand.seen()).hasSize(1);
    }

    @Test
    void anImportIsAskedOfTheFirstCommandNodeOnly() throws Exception {
        for (int i = 0; i < 3; i++) {
            send(request("/api/imports"));
        }
        assertThat(command.seen()).hasSize(3);
        command.close();
        assertThat(send(request("/api/imports")).statusCode()).isEqualTo(503);
    }

    private HttpResponse<String> order() throws IOException, InterruptedException {
        return send(request("/api/customers").POST(BodyPublishers.ofString("{}")));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(gateway, path)).timeout(Duration.ofSeconds(20));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static URI at(Gateway gateway, String path) {
        return URI.create("http://127.0.0.1:" + gateway.port() + path);
    }

    private static Gateway before(List<URI> commandNodes, List<URI> queryNodes) {
        return Gateway.start(new GatewaySettings(InetAddress.getLoopbackAddress(), 0, commandNodes, queryNodes));
    }
}
