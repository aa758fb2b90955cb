package annals.benchmarks.floor;

import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** An endpoint on the product's web server that does nothing but answer. */
public final class EchoServer implements AutoCloseable {

    private final DisposableServer server;

    private EchoServer(DisposableServer server) {
        this.server = server;
    }

    /** Starts it in this process; it answers everything with a body of so many bytes. */
    public static EchoServer start(int bytes) {
        String body = "x".repeat(bytes);
        return new EchoServer(HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle((request, response) -> response.header("Content-Length", Integer.toString(bytes))
                        .sendString(Mono.just(body)))
                .bindNow());
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
