package annals.node.access;

import annals.api.access.Allowed;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds the rule of the route that a request goes to. */
final class RouteRules {

    private final RequestMappingHandlerMapping routes;
    private final Map<Method, Rule> known = new ConcurrentHashMap<>();

    RouteRules(RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    /** Answers the rule; fails as the request itself would if there is no such route. */
    Mono<Rule> of(ServerWebExchange exchange) {
        return routes.getHandler(exchange)
                .map(handler -> handler instanceof HandlerMethod method ? known(method) : Rule.NOBODY)
                .map(rule -> rule.is(Rule.Audience.NOBODY) && isOpen(exchange) ? Rule.OPEN : rule)
                .switchIfEmpty(Mono.defer(() -> withoutRoute(exchange)));
    }

    private static Mono<Rule> withoutRoute(ServerWebExchange exchange) {
        // Failing here, not further on: whoever else might answer this address has no rule for it.
        return isOpen(exchange) ? Mono.just(Rule.OPEN) : Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Rule known(HandlerMethod method) {
        return known.computeIfAbsent(method.getMethod(), first -> of(method));
    }

    /** The rule that stands at a method. */
    static Rule of(HandlerMethod method) {
        Allowed allowed = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Allowed.class);
        return allowed == null ? Rule.NOBODY : Rule.of(allowed);
    }

    private static boolean isOpen(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return OpenPath.includes(request.getMethod(), request.getPath().pathWithinApplication());
    }
}
