package annals.axonserver.gateway;

import annals.node.start.Failure;
import annals.node.start.WebPort;
import io.netty.channel.ChannelOption;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.netty.Connection;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.ConnectionProvider;

/** A process that has one address for all nodes. It keeps nothing, so there may be many of it. */
public final class Gateway implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    private static final int MOST_VISITORS = 10_000;
    private static final int MOST_AT_A_NODE = 4_000;
    private static final int MOST_WAITING = 1_000;
    private static final int HEAD_BYTES = 32_768;
    private static final int CONNECT_MILLIS = 2_000;
    private static final Duration WAITING = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofSeconds(60);

    /** Streams beat more often; a node that is silent for so long hangs. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private final DisposableServer server;
    private final ChannelGroup visitors;
    private final ConnectionProvider connections;

    private Gateway(DisposableServer server, ChannelGroup visitors, ConnectionProvider connections) {
        this.server = server;
        this.visitors = visitors;
        this.connections = connections;
    }

    /** Starts it and keeps it running until the process is told to stop. */
    @SuppressWarnings("CatchingUnchecked")
    public static void main(String[] args) {
        try {
            var gateway = start(GatewaySettings.from(System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(gateway::close, "goodbye"));
            LOG.info("The gateway is ready on http://localhost:{}", gateway.port());
            gateway.server.onDispose().block();
        } catch (Exception e) {
            Failure.tell(e);
            System.exit(1);
        }
    }

    /** Answers when it listens; throws {@link annals.node.start.StartRefused} if it cannot. */
    public static Gateway start(GatewaySettings settings) {
        WebPort.requireFree(settings.address(), settings.port());
        var connections = ConnectionProvider.builder("nodes")
                .maxConnections(MOST_AT_A_NODE)
                .pendingAcquireMaxCount(MOST_WAITING)
                .pendingAcquireTimeout(WAITING)
                .maxIdleTime(IDLE)
                .build();
        var forwarding = new Forwarding(
                client(connections),
                new NodesOfASide(settings.commandNodes()),
                new NodesOfASide(settings.queryNodes()));
        var visitors = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
        var server = server(settings, visitors).handle(forwarding::handle).bindNow();
        return new Gateway(server, visitors, connections);
    }

    /** Once sent, a request is not sent again by the library either. */
    private static HttpClient client(ConnectionProvider connections) {
        return HttpClient.create(connections)
                .disableRetry(true)
                .followRedirect(false)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                // An answer that came is read although the rest of the body cannot be sent any more.
                .option(ChannelOption.AUTO_CLOSE, false)
                .responseTimeout(SILENCE)
                .httpResponseDecoder(head -> head.maxHeaderSize(HEAD_BYTES));
    }

    private static HttpServer server(GatewaySettings settings, ChannelGroup visitors) {
        var count = new AtomicInteger();
        return HttpServer.create()
                .host(settings.address().getHostAddress())
                .port(settings.port())
                .idleTimeout(IDLE)
                .channelGroup(visitors)
                .httpRequestDecoder(head -> head.maxHeaderSize(HEAD_BYTES).maxInitialLineLength(HEAD_BYTES))
                .doOnChannelInit((observer, channel, from) -> count(Connection.from(channel), count));
    }

    private static void count(Connection visitor, AtomicInteger count) {
        visitor.onDispose(count::decrementAndGet);
        if (count.incrementAndGet() > MOST_VISITORS) {
            visitor.dispose();
        }
    }

    /** Where it listens. */
    public int port() {
        return server.port();
    }

    /** Takes nothing more, and gives what is on its way some seconds. */
    @Override
    public void close() {
        try {
            server.disposeNow(GOODBYE);
        } catch (IllegalStateException e) {
            LOG.debug("Streams are still open, which never end by themselves.", e);
        }
        visitors.close().awaitUninterruptibly();
        connections.dispose();
    }
}
