package annals.http;

import annals.api.access.Actor;
import annals.api.shared.Refused;
import annals.api.shared.RequestRefusal;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets a route's method take the {@link Actor} who asks. */
public final class ActorArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        return Mono.fromSupplier(
                () -> SignedIn.actorOf(exchange).orElseThrow(() -> Refused.because(RequestRefusal.ACCESS_DENIED)));
    }
}
