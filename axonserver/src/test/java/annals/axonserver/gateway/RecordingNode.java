package annals.axonserver.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Stands where a node would: notes what arrives, and answers it in a few words. */
final class RecordingNode implements AutoCloseable {

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final CountDownLatch readerLeft = new CountDownLatch(1);
    private final DisposableServer server;
    private volatile boolean dies;

    private RecordingNode() {
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .doOnChannelInit((observer, channel, from) -> connections.add(Connection.from(channel)))
                .handle(this::answer)
                .bindNow();
    }

    static RecordingNode start() {
        return new RecordingNode();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    List<String> seen() {
        return List.copyOf(seen);
    }

    /** From now on the connection breaks as soon as a request has arrived. */
    void dieOnRequest() {
        dies = true;
    }

    void awaitReaderLeft() throws InterruptedException {
        assertThat(readerLeft.await(20, TimeUnit.SECONDS)).as("the reader left").isTrue();
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        var headers = request.requestHeaders();
        seen.add(request.method() + " " + request.uri() + " key=" + headers.get("Idempotency-Key") + " for="
                + headers.get("X-Forwarded-For"));
        if (dies) {
            request.withConnection(Connection::dispose);
            return Mono.never();
        }
        return switch (request.method().name()) {
            case "POST" ->
                request.receive()
                        .aggregate()
                        .map(body -> body.readableBytes())
                        .defaultIfEmpty(0)
                        .flatMap(size -> response.status(201)
                                .addHeader("Set-Cookie", "a=1")
                                .addHeader("Set-Cookie", "b=2")
                                .sendString(Mono.just(size + " bytes"))
                                .then());
            case "DELETE" -> response.status(204).send();
            case "HEAD" -> response.header("Content-Length", "3").send();
            default -> request.uri().contains("stream") ? stream(response) : response.sendString(Mono.just("you"));
        };
    }

    private Publisher<Void> stream(HttpServerResponse response) {
        var events = Flux.interval(Duration.ofMillis(1), Duration.ofMillis(100))
                .map(event -> "data: " + (event + 1) + "\n\n")
                .doOnCancel(readerLeft::countDown);
        return response.sse().sendString(events);
    }

    @Override
    public void close() {
        server.disposeNow();
        // Waited for: a request that comes right after this must not find one open.
        connections.forEach(Connection::disposeNow);
    }
}
