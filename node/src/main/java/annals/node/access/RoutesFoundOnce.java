package annals.node.access;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Looks for the route of a request once, whoever asks for it: with a hundred routes that is a fair part of an answer. */
final class RoutesFoundOnce extends RequestMappingHandlerMapping {

    private static final String FOUND = RoutesFoundOnce.class.getName();

    @Override
    public Mono<HandlerMethod> getHandlerInternal(ServerWebExchange exchange) {
        HandlerMethod found = exchange.getAttribute(FOUND);
        return found == null
                ? super.getHandlerInternal(exchange)
                        .doOnNext(route -> exchange.getAttributes().put(FOUND, route))
                : Mono.just(found);
    }
}
