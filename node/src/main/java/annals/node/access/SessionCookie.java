package annals.node.access;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/**
 * The cookie that holds a session's secret. With TLS its name has the prefix that makes browsers refuse it from any
 * other host or path and without TLS.
 */
final class SessionCookie {

    private static final String NAME = "annals-session";
    private static final String NAME_WITH_TLS = "__Host-" + NAME;

    private SessionCookie() {}

    static Optional<Secret> read(ServerWebExchange exchange) {
        var cookie = exchange.getRequest().getCookies().getFirst(name(exchange));
        return Optional.ofNullable(cookie).map(found -> new Secret(found.getValue()));
    }

    static void write(Secret secret, ServerWebExchange exchange) {
        set(exchange, secret.text(), Sessions.LONGEST);
    }

    static void clear(ServerWebExchange exchange) {
        set(exchange, "", Duration.ZERO);
    }

    private static void set(ServerWebExchange exchange, String value, Duration life) {
        exchange.getResponse()
                .addCookie(ResponseCookie.from(name(exchange), value)
                        .path("/")
                        .httpOnly(true)
                        .secure(hasTls(exchange))
                        .sameSite("Strict")
                        .maxAge(life)
                        .build());
    }

    private static String name(ServerWebExchange exchange) {
        return hasTls(exchange) ? NAME_WITH_TLS : NAME;
    }

    private static boolean hasTls(ServerWebExchange exchange) {
        return "https".equals(exchange.getRequest().getURI().getScheme());
    }
}
