package annals.query.history;

import annals.postgresql.projection.Moment;
import annals.query.shared.LooksBack;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Reads which moment a question is about and hands it on in the Reactor context. It comes after the door, so that the past
 * needs the same right as the present. Each answer says at what moment it was given, which is what {@code knownAt} takes.
 */
@Component
public final class MomentFilter implements WebFilter {

    /** When the question was answered. */
    static final String ANSWERED_AT = "X-Answered-At";

    private static final String AS_OF = "asOf";
    private static final String KNOWN_AT = "knownAt";
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private final RequestMappingHandlerMapping routes;
    private final Clock clock;

    MomentFilter(RequestMappingHandlerMapping requestMappingHandlerMapping, Clock clock) {
        this.routes = requestMappingHandlerMapping;
        this.clock = clock;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (!request.getPath().pathWithinApplication().value().startsWith("/api/")) {
            return chain.filter(exchange);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var asked = request.getQueryParams();
        if (asked.containsKey(AS_OF) || asked.containsKey(KNOWN_AT)) {
            return past(exchange, now).flatMap(moment -> chain.filter(exchange).contextWrite(moment::in));
        }
        if (HttpMethod.GET.equals(request.getMethod())) {
            exchange.getResponse().getHeaders().set(ANSWERED_AT, now.toString());
        }
        return chain.filter(exchange).contextWrite(Moment.at(now)::in);
    }

    private Mono<Moment> past(ServerWebExchange exchange, Instant now) {
        return routes.getHandler(exchange)
                .ofType(HandlerMethod.class)
                .mapNotNull(route -> route.getMethodAnnotation(LooksBack.class))
                .switchIfEmpty(Mono.error(MomentFilter::onlyNow))
                .map(route -> new Moment(
                        now,
                        instant(AS_OF, exchange, now),
                        instant(KNOWN_AT, exchange, now),
                        subject(route, exchange)));
    }

    private static MomentRefused onlyNow() {
        return new MomentRefused(AS_OF, "MOMENT_UNSUPPORTED", "This address knows the present only.");
    }

    private static @Nullable Instant instant(String name, ServerWebExchange exchange, Instant now) {
        List<String> given = exchange.getRequest().getQueryParams().get(name);
        if (given == null) {
            return null;
        }
        Instant time = given.size() == 1 ? parsed(given.get(0)) : null;
        if (time == null || time.isBefore(EARLIEST)) {
            throw new MomentRefused(
                    name, "MOMENT_INVALID", name + " is one moment, as in 2026-03-04T05:06:07Z, since 1900.");
        }
        if (time.isAfter(now)) {
            throw new MomentRefused(name, "MOMENT_IN_FUTURE", name + " lies in the future.");
        }
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Instant parsed(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable Subject subject(LooksBack route, ServerWebExchange exchange) {
        Map<String, String> path = exchange.getAttributeOrDefault(
                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.<String, String>of());
        return route.of().isEmpty()
                ? null
                : new Subject(route.of(), path.values().iterator().next());
    }
}
