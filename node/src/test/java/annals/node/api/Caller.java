package annals.node.api;

import annals.api.access.Department;
import annals.api.access.Role;
import annals.node.Await;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls the assembly with its token. */
final class Caller {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ParameterizedTypeReference<ServerSentEvent<String>> EVENTS =
            new ParameterizedTypeReference<>() {};
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final WebTestClient web;

    private Caller(WebTestClient web) {
        this.web = web;
    }

    static Caller at(String address, String token) {
        return new Caller(WebTestClient.bindToServer()
                .baseUrl(address)
                .responseTimeout(PATIENCE)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(-1))
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .build());
    }

    /** Another program, which acts for that department. */
    Caller of(Department department, Role role) {
        var wanted = Map.of("name", "Reader", "department", department, "roles", Set.of(role));
        var token = post("/api/administration/tokens", wanted).hasStatus(201).text("token");
        return new Caller(web.mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .build());
    }

    /** A person of that department, who has just signed in. */
    Caller person(String login, Department department, Role role) {
        String password = "a long enough one";
        var wanted = Map.of(
                "login", login, "name", "Kim", "department", department, "roles", Set.of(role), "password", password);
        post("/api/administration/people", wanted).hasStatus(201);
        var signIn = post("/api/session", Map.of("login", login, "password", password))
                .hasStatus(200);
        String cookie = String.valueOf(signIn.headers().getFirst(HttpHeaders.SET_COOKIE));
        return new Caller(web.mutate()
                .defaultHeaders(headers -> {
                    headers.remove(HttpHeaders.AUTHORIZATION);
                    headers.set(HttpHeaders.COOKIE, cookie.substring(0, cookie.indexOf(';')));
                    headers.set("X-CSRF-Token", signIn.text("csrfToken"));
                })
                .build());
    }

    Answer get(String path) {
        return send(HttpMethod.GET, path, "", headers -> {});
    }

    Answer post(String path, Object body) {
        return post(path, body, headers -> {});
    }

    Answer post(String path, Object body, Consumer<HttpHeaders> headers) {
        return send(HttpMethod.POST, path, JSON.writeValueAsString(body), given -> {
            given.setContentType(MediaType.APPLICATION_JSON);
            headers.accept(given);
        });
    }

    Answer send(HttpMethod method, String path, String body, Consumer<HttpHeaders> headers) {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Sends files as a browser's form does. */
    Answer upload(String path, Map<String, byte[]> files) {
        var parts = new MultipartBodyBuilder();
        files.forEach((name, content) -> parts.part(name, content).filename(name));
        var result = web.post()
                .uri(path)
                .body(BodyInserters.fromMultipartData(parts.build()))
                .exchange()
                .expectBody(byte[].class)
                .returnResult();
        return answer(result);
    }

    /** What is there, as it was sent. */
    String text(String path) {
        var text = web.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return text == null ? "" : text;
    }

    /** A file, for which something is sent or only asked. */
    byte[] download(String path, @Nullable Object body) {
        var request =
                web.method(body == null ? HttpMethod.GET : HttpMethod.POST).uri(path);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).bodyValue(JSON.writeValueAsString(body));
        }
        byte[] file = request.exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        return file == null ? new byte[0] : file;
    }

    /** The path is sent as it is, so it must be encoded already. */
    Answer send(HttpMethod method, String path, byte[] body, Consumer<HttpHeaders> headers) {
        var request = web.method(method)
                .uri(base -> java.net.URI.create(base.build() + path))
                .headers(headers);
        var result = (body.length == 0 ? request : request.bodyValue(body))
                .exchange()
                .expectBody(byte[].class)
                .returnResult();
        return answer(result);
    }

    private static boolean isJson(EntityExchangeResult<byte[]> result) {
        MediaType type = result.getResponseHeaders().getContentType();
        return type == null || (type.getSubtype().endsWith("json") && !type.equals(MediaType.APPLICATION_NDJSON));
    }

    /** What is there, byte for byte. */
    EntityExchangeResult<byte[]> exactly(String path) {
        return web.get()
                .uri(base -> java.net.URI.create(base.build() + path))
                .exchange()
                .expectBody(byte[].class)
                .returnResult();
    }

    private static Answer answer(EntityExchangeResult<byte[]> result) {
        byte[] answer = result.getResponseBody();
        JsonNode json = answer == null || !isJson(result) ? JSON.nullNode() : JSON.readTree(answer);
        return new Answer(result.getStatus().value(), result.getResponseHeaders(), json);
    }

    /** As somebody who is not signed in. */
    ResponseSpec visit(String path) {
        return web.mutate()
                .defaultHeaders(headers -> headers.remove(HttpHeaders.AUTHORIZATION))
                .build()
                .get()
                .uri(base -> java.net.URI.create(base.build() + path))
                .exchange();
    }

    /** The ids of what a stream sends, for as long as somebody listens. */
    Flux<Long> stream(String path, Consumer<HttpHeaders> headers) {
        return sent(path, headers).mapNotNull(ServerSentEvent::id).map(Long::valueOf);
    }

    /** What a stream tells, line by line. */
    Flux<JsonNode> events(String path) {
        return sent(path, headers -> {}).mapNotNull(ServerSentEvent::data).map(JSON::readTree);
    }

    private Flux<ServerSentEvent<String>> sent(String path, Consumer<HttpHeaders> headers) {
        return Flux.defer(() -> web.get()
                .uri(path)
                .headers(headers)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(EVENTS)
                .getResponseBody());
    }

    /**
     * Records something, and answers its position once the status tells it. Whatever was done before is told by then too,
     * which a process that copies the log may be a moment late with.
     */
    long end() {
        long position = post("/api/customers", Map.of("kind", "PERSON", "name", "The last one"))
                .hasStatus(201)
                .position();
        Await.that(() -> get("/api/status").body().path("head").asLong(-1) >= position, PATIENCE);
        return position;
    }

    /** A new customer whom nobody else uses; answers the path. */
    String customer() {
        var body = Map.of("kind", "PERSON", "name", "Customer " + UUID.randomUUID());
        return "/api/customers/" + post("/api/customers", body).hasStatus(201).text("customerId");
    }
}
