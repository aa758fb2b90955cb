package annals.axonserver.gateway;

import annals.axonserver.gateway.NodesOfASide.Node;
import annals.http.Problem;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.netty.NettyOutbound;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientRequest;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands a request to a node and its answer back, both as they flow. What may have reached a node is not sent to another,
 * unless it only reads.
 */
final class Forwarding {

    private static final Logger LOG = LoggerFactory.getLogger(Forwarding.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int PAUSE_SECONDS = 2;

    private final HttpClient client;
    private final NodesOfASide commandNodes;
    private final NodesOfASide queryNodes;

    Forwarding(HttpClient client, NodesOfASide commandNodes, NodesOfASide queryNodes) {
        this.client = client;
        this.commandNodes = commandNodes;
        this.queryNodes = queryNodes;
    }

    Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        return toOneOf(nodes(request).iterator(), request, response);
    }

    private List<Node> nodes(HttpServerRequest request) {
        return switch (Side.of(request.method().name(), request.uri())) {
            case FIRST_COMMAND_NODE -> commandNodes.first();
            case FIRST_QUERY_NODE -> queryNodes.first();
            case QUERY_NODES -> queryNodes.inTurn();
            case COMMAND_NODES -> commandNodes.inTurn();
        };
    }

    private Mono<Void> toOneOf(Iterator<Node> nodes, HttpServerRequest request, HttpServerResponse response) {
        if (!nodes.hasNext()) {
            return answer(response, nobodyThere());
        }
        var node = nodes.next();
        return to(node, request, response).onErrorResume(fault -> {
            LOG.warn("{} did not answer {}: {}", node, request.method(), fault.toString());
            if (response.hasSentHeaders()) {
                return Mono.error(fault);
            }
            if (wasNotSent(fault)) {
                node.isUnreachable();
                return toOneOf(nodes, request, response);
            }
            return READING.contains(request.method()) && !hasBody(request.requestHeaders())
                    ? toOneOf(nodes, request, response)
                    : answer(response, nobodyKnows());
        });
    }

    private Mono<Void> to(Node node, HttpServerRequest request, HttpServerResponse response) {
        return client.remoteAddress(node::address)
                .headers(headers -> headers.clear().add(PassedHeaders.of(request)))
                .request(request.method())
                .uri(request.uri())
                .send((out, outbound) -> Mono.from(body(request, out, outbound))
                        // A node that refuses a body answers and goes; what it said is read nevertheless.
                        .onErrorResume(IOException.class, gone -> Mono.never()))
                .response((answer, body) -> response.status(answer.status())
                        .headers(PassedHeaders.of(answer.responseHeaders()))
                        // Events of a stream are not kept back until there are more of them.
                        .send(body.retain(), part -> true))
                .then();
    }

    private static Publisher<Void> body(HttpServerRequest request, HttpClientRequest out, NettyOutbound outbound) {
        return hasBody(out.requestHeaders()) || hasBody(request.requestHeaders())
                ? outbound.send(request.receive().retain(), part -> true)
                : outbound;
    }

    private static boolean hasBody(HttpHeaders headers) {
        return headers.contains(HttpHeaderNames.TRANSFER_ENCODING)
                || !headers.get(HttpHeaderNames.CONTENT_LENGTH, "0").equals("0");
    }

    private static boolean wasNotSent(Throwable fault) {
        return fault instanceof ConnectException
                || fault instanceof NoRouteToHostException
                || fault instanceof UnknownHostException
                || fault instanceof PoolAcquireTimeoutException
                || fault instanceof PoolAcquirePendingLimitException;
    }

    private static Problem nobodyThere() {
        return Problem.of(503, "NODE_UNAVAILABLE", "No node that does this can be reached; nothing was done.");
    }

    private static Problem nobodyKnows() {
        return Problem.of(
                503,
                "OUTCOME_UNKNOWN",
                "The node went away before it said whether this was done; repeat it with the same Idempotency-Key.");
    }

    private static Mono<Void> answer(HttpServerResponse response, Problem problem) {
        return response.status(problem.status())
                .header(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .header(HttpHeaderNames.RETRY_AFTER, Integer.toString(PAUSE_SECONDS))
                .sendByteArray(Mono.fromSupplier(() -> JSON.writeValueAsBytes(problem.retryAfter(PAUSE_SECONDS))))
                .then();
    }
}
