package annals.node.access;

import annals.api.access.Actor;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds out who sends a request, from its token or its session and from nothing else in it. */
final class SignIns {

    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]{1,512}=*)");

    private final Tokens tokens;
    private final Sessions sessions;
    private final Actors actors;

    SignIns(Tokens tokens, Sessions sessions, Actors actors) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.actors = actors;
    }

    /** Somebody known, by a secret of one of two kinds. */
    record Visitor(Actor actor, Credentials credentials, Secret secret, boolean csrfProven) {

        /** Whether it is still so, asking the database and not counting as use. */
        Mono<Actor> again() {
            return credentials.actor(secret);
        }
    }

    /**
     * Answers who it is, or nothing. Where a token is sent, it alone counts, and a wrong one fails the request, cookie or
     * not: a program that believes to be itself must not act as somebody else.
     */
    Mono<Visitor> visitor(ServerWebExchange exchange) {
        String authorization = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return authorization == null ? ofSession(exchange) : ofToken(authorization);
    }

    private Mono<Visitor> ofToken(String authorization) {
        return Mono.justOrEmpty(bearer(authorization))
                .flatMap(secret -> actors.of(tokens, secret).map(actor -> new Visitor(actor, tokens, secret, true)))
                .switchIfEmpty(Mono.error(AccessProblem::tokenInvalid));
    }

    private Mono<Visitor> ofSession(ServerWebExchange exchange) {
        return Mono.justOrEmpty(session(exchange))
                .flatMap(secret -> actors.of(sessions, secret)
                        .map(actor -> new Visitor(actor, sessions, secret, CsrfToken.proven(exchange, secret))));
    }

    /** The session that a request is sent with; none where a token is sent. */
    static Optional<Secret> session(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                ? Optional.empty()
                : SessionCookie.read(exchange);
    }

    private static Optional<Secret> bearer(String authorization) {
        var matcher = BEARER.matcher(authorization);
        return matcher.matches() ? Optional.of(new Secret(matcher.group(1))) : Optional.empty();
    }
}
