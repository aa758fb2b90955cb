package annals.node.reads;

import annals.api.access.Actor;
import annals.http.SignedIn;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.HandlerResultHandler;
import org.springframework.web.reactive.result.method.annotation.ResponseBodyResultHandler;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityResultHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The one place through which every answer to a question goes: it is given once it is recorded whom it shows to whom. Each
 * entry of a stream is an answer of its own.
 */
final class RecordedAnswers implements HandlerResultHandler, Ordered {

    /** The trail names customers by their ids and tells nothing else of them. */
    private static final Set<String> NOTHING_PERSONAL = Set.of("/api/audit/");

    /** Entries of a stream on their way at once, so that one that lags behind is as fast as before. */
    private static final int AT_ONCE = 32;

    private final ReadRecorder recorder;
    private final ResponseEntityResultHandler entities;
    private final ResponseBodyResultHandler bodies;

    RecordedAnswers(ReadRecorder recorder, ResponseEntityResultHandler entities, ResponseBodyResultHandler bodies) {
        this.recorder = recorder;
        this.entities = entities;
        this.bodies = bodies;
    }

    @Override
    public boolean supports(HandlerResult result) {
        return result.getHandler() instanceof HandlerMethod && (entities.supports(result) || bodies.supports(result));
    }

    @Override
    public Mono<Void> handleResult(ServerWebExchange exchange, HandlerResult result) {
        HandlerResultHandler next = entities.supports(result) ? entities : bodies;
        String route = route(exchange);
        return SignedIn.actorOf(exchange)
                .filter(actor -> exchange.getRequest().getMethod().equals(HttpMethod.GET))
                .filter(actor -> NOTHING_PERSONAL.stream().noneMatch(route::startsWith))
                .map(actor -> recorded(exchange, result, next, actor, "GET " + route))
                .orElseGet(() -> next.handleResult(exchange, result));
    }

    private Mono<Void> recorded(
            ServerWebExchange exchange, HandlerResult result, HandlerResultHandler next, Actor actor, String route) {
        Object answer = result.getReturnValue();
        if (answer instanceof Mono<?> later) {
            return next.handleResult(exchange, with(result, later.flatMap(value -> after(value, actor, route))));
        }
        if (answer instanceof Flux<?> several) {
            var shown = several.flatMapSequential(value -> after(value, actor, route), AT_ONCE);
            return next.handleResult(exchange, with(result, shown));
        }
        return recorder.record(actor, route, Shown.in(answer))
                .then(Mono.defer(() -> next.handleResult(exchange, result)));
    }

    private <T> Mono<T> after(T value, Actor actor, String route) {
        Set<UUID> customers = Shown.in(value);
        return customers.isEmpty()
                ? Mono.just(value)
                : recorder.record(actor, route, customers).thenReturn(value);
    }

    private static HandlerResult with(HandlerResult result, @Nullable Object answer) {
        return new HandlerResult(result.getHandler(), answer, result.getReturnTypeSource(), result.getBindingContext());
    }

    private static String route(ServerWebExchange exchange) {
        Object pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? exchange.getRequest().getPath().value() : pattern.toString();
    }

    /** Before those that it hands on to. */
    @Override
    public int getOrder() {
        return -1;
    }
}
