package annals.node.access;

import annals.api.shared.Refused;
import annals.api.shared.RequestRefusal;
import annals.http.SignedIn;
import annals.node.access.Rule.Audience;
import annals.node.access.SignIns.Visitor;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door: every request passes here, and goes on only if the rule of its route admits whoever sends it. */
final class AccessFilter implements WebFilter {

    private final RouteRules rules;
    private final SignIns signIns;
    private final Duration recheck;

    /** @param recheck how often a lasting answer, such as a stream, is checked again */
    AccessFilter(RouteRules rules, SignIns signIns, Duration recheck) {
        this.rules = rules;
        this.signIns = signIns;
        this.recheck = recheck;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        challengeIfRefused(exchange);
        return rules.of(exchange)
                .onErrorResume(fault -> knownFirst(exchange, fault))
                .flatMap(rule -> rule.is(Audience.OPEN) ? chain.filter(exchange) : enter(rule, exchange, chain));
    }

    /** Which addresses exist is told to those who are signed in. */
    private Mono<Rule> knownFirst(ServerWebExchange exchange, Throwable fault) {
        return signIns.visitor(exchange)
                .switchIfEmpty(Mono.error(AccessProblem::signInNeeded))
                .then(Mono.error(fault));
    }

    private Mono<Void> enter(Rule rule, ServerWebExchange exchange, WebFilterChain chain) {
        return signIns.visitor(exchange)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(visitor -> enter(rule, visitor, exchange, chain));
    }

    private Mono<Void> enter(Rule rule, Optional<Visitor> found, ServerWebExchange exchange, WebFilterChain chain) {
        if (!rule.admits(found.map(Visitor::actor))) {
            return Mono.error(
                    found.isEmpty() ? AccessProblem.signInNeeded() : Refused.because(RequestRefusal.ACCESS_DENIED));
        }
        Optional<Visitor> proven = found.filter(Visitor::csrfProven);
        if (proven.isPresent()) {
            SignedIn.as(proven.get().actor(), exchange);
            return chain.filter(exchange)
                    .contextWrite(Acting.as(proven.get().actor()))
                    .takeUntilOther(canLast(exchange) ? ended(rule, proven.get()) : Mono.never());
        }
        // A route for everyone needs no session, so nobody's session is lent to a request that may be forged.
        return found.isEmpty() || rule.is(Audience.EVERYONE)
                ? chain.filter(exchange)
                : Mono.error(AccessProblem.csrfTokenNeeded());
    }

    /** Streams are read; a timer for each order that is answered at once would be for nothing. */
    private static boolean canLast(ServerWebExchange exchange) {
        return HttpMethod.GET.equals(exchange.getRequest().getMethod());
    }

    /** Ends a stream whose reader has lost the right to it; a check that fails says nothing about the right. */
    private Mono<Boolean> ended(Rule rule, Visitor visitor) {
        return Flux.interval(recheck)
                .onBackpressureDrop()
                .concatMap(tick -> visitor.again()
                        .map(actor -> !rule.admits(Optional.of(actor)))
                        .defaultIfEmpty(true)
                        .onErrorReturn(false))
                .filter(over -> over)
                .next();
    }

    private static void challengeIfRefused(ServerWebExchange exchange) {
        var response = exchange.getResponse();
        response.beforeCommit(() -> Mono.fromRunnable(() -> {
            if (HttpStatus.UNAUTHORIZED.equals(response.getStatusCode())) {
                response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            }
        }));
    }
}
