package annals.benchmarks.floor;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** The product's web server with nothing behind it: what is posted is sent to all who listen. */
public final class FanOutServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final byte[] NOTHING = ":\n\n".getBytes(StandardCharsets.UTF_8);
    private static final String END = "\n\n";

    private final Sinks.Many<byte[]> entries = Sinks.many().multicast().directBestEffort();
    private final DisposableServer server;

    private FanOutServer() {
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.get(
                                "/**",
                                (request, response) ->
                                        response.sse().send(listened().map(Unpooled::wrappedBuffer), buffer -> true))
                        .post(
                                "/**",
                                (request, response) -> request.receive()
                                        .aggregate()
                                        .asString(StandardCharsets.UTF_8)
                                        .doOnNext(this::tell)
                                        .then(response.status(204).send().then())))
                .bindNow();
    }

    /** Starts it in this process. */
    public static FanOutServer start() {
        return new FanOutServer();
    }

    /** A sign of life comes once it listens, with the answer's head. */
    private Flux<byte[]> listened() {
        return Flux.merge(entries.asFlux(), Flux.just(NOTHING));
    }

    private void tell(String entry) {
        entries.emitNext(
                ("data:" + entry + END).getBytes(StandardCharsets.UTF_8),
                Sinks.EmitFailureHandler.busyLooping(PATIENCE));
    }

    /** Where it listens. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
