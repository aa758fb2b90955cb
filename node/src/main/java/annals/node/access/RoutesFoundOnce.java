package annals.node.access;

import java.util.Optional;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Looks for the route of a request once, whoever asks for it: with a hundred routes that is a fair part of an answer. */
final class RoutesFoundOnce extends RequestMappingHandlerMapping {

    private static final String FOUND = RoutesFoundOnce.class.getName();

    /** What the route produces is said beside it, and every mapping that is asked in between takes that away. */
    private record Found(HandlerMethod route, Optional<Object> produces) {

        HandlerMethod in(ServerWebExchange exchange) {
            produces.ifPresent(types -> exchange.getAttributes().put(PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE, types));
            return route;
        }
    }

    @Override
    public Mono<HandlerMethod> getHandlerInternal(ServerWebExchange exchange) {
        Found found = exchange.getAttribute(FOUND);
        return found == null
                ? super.getHandlerInternal(exchange).doOnNext(route -> keep(route, exchange))
                : Mono.just(found.in(exchange));
    }

    private static void keep(HandlerMethod route, ServerWebExchange exchange) {
        var produces = Optional.ofNullable(exchange.getAttribute(PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE));
        exchange.getAttributes().put(FOUND, new Found(route, produces));
    }
}
