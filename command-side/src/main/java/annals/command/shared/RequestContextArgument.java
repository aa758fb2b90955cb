package annals.command.shared;

import annals.api.shared.InvalidValue;
import annals.api.shared.Refused;
import annals.api.shared.RequestRefusal;
import annals.http.SignedIn;
import java.time.Clock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets a route's method take the {@link RequestContext}. */
public final class RequestContextArgument implements HandlerMethodArgumentResolver {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");

    private final Clock clock;

    /** @param clock tells when what is recorded without a time happened */
    public RequestContextArgument(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == RequestContext.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> contextOf(exchange));
    }

    private RequestContext contextOf(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var actor = SignedIn.actorOf(exchange).orElseThrow(() -> Refused.because(RequestRefusal.ACCESS_DENIED));
        var route = request.getMethod() + " " + request.getPath().value();
        var headers = request.getHeaders();
        return new RequestContext(
                actor,
                route,
                key(headers.getFirst("Idempotency-Key")),
                version(headers.getFirst(HttpHeaders.IF_MATCH)),
                clock);
    }

    private static @Nullable String key(@Nullable String header) {
        if (header != null && !KEY.matcher(header).matches()) {
            throw new InvalidValue(
                    "IDEMPOTENCY_KEY_INVALID", "An Idempotency-Key has 1 to 200 visible ASCII characters.");
        }
        return header;
    }

    private static @Nullable Long version(@Nullable String header) {
        if (header == null || header.equals("*")) {
            return null;
        }
        var etag = ETAG.matcher(header);
        if (!etag.matches()) {
            throw new InvalidValue("IF_MATCH_INVALID", "If-Match holds one version in quotes, such as \"7\".");
        }
        return Long.valueOf(etag.group(1));
    }
}
