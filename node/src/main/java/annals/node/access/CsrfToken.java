package annals.node.access;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;

/** What a page of ours knows and a page of others cannot: it follows from the session's secret, one way. */
final class CsrfToken {

    static final String HEADER = "X-CSRF-Token";

    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    private CsrfToken() {}

    static Secret of(Secret session) {
        return session.derived("csrf");
    }

    /** Whether a request with this session changes nothing or was made by a page of ours. */
    static boolean proven(ServerWebExchange exchange, Secret session) {
        var request = exchange.getRequest();
        String offered = request.getHeaders().getFirst(HEADER);
        return SAFE.contains(request.getMethod())
                || (offered != null && of(session).is(offered));
    }
}
