package annals.node.traces;

import annals.http.ProblemHandler;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The first span: a request of the contract, until its answer begins. It is called after its route, without the ids. */
final class HttpTraces implements WebFilter, Ordered {

    private static final String CONTRACT = "/api/";
    private static final int OUR_FAULT = 500;

    private final Traces traces;

    HttpTraces(Traces traces) {
        this.traces = traces;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean traced =
                traces.wanted() && exchange.getRequest().getPath().value().startsWith(CONTRACT);
        return traced ? Mono.defer(() -> follow(exchange, chain)) : chain.filter(exchange);
    }

    private Mono<Void> follow(ServerWebExchange exchange, WebFilterChain chain) {
        Span span = traces.span("HTTP", exchange.getRequest().getHeaders().getFirst(Traces.PARENT))
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
        if (!span.isRecording()) {
            return chain.filter(exchange);
        }
        exchange.getAttributes()
                .put(ProblemHandler.TRACE_ID, span.getSpanContext().getTraceId());
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> answered(exchange, span)));
        return chain.filter(exchange)
                .doOnCancel(span::end)
                .contextWrite(context -> context.put(Traces.PARENT, Traces.parent(span)));
    }

    private static void answered(ServerWebExchange exchange, Span span) {
        Object route = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (route != null) {
            span.updateName(exchange.getRequest().getMethod() + " " + route);
            span.setAttribute("http.route", route.toString());
        }
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        if (status != null) {
            span.setAttribute("http.response.status_code", status.value());
            span.setStatus(status.value() >= OUR_FAULT ? StatusCode.ERROR : StatusCode.UNSET);
        }
        span.end();
    }

    /** Before the door, whose answers are traced too. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
