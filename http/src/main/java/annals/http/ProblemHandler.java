package annals.http;

import annals.api.shared.Ids;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.ObjectMapper;

/** Answers every failed request with problem details. What nobody expected is a 500, logged once under its trace id. */
public final class ProblemHandler implements WebExceptionHandler, Ordered {

    /** The attribute of an exchange that holds its trace's id, if it is traced. */
    public static final String TRACE_ID = ProblemHandler.class.getName() + ".traceId";

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final List<ProblemSource> sources;
    private final ObjectMapper json;

    /** @param sources asked in turn, after the problems of the request itself */
    public ProblemHandler(List<ProblemSource> sources, ObjectMapper json) {
        this.sources = sources;
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        String traceId = traceId(exchange);
        Problem problem = problemOf(error).orElseGet(() -> unexpected(exchange, error, traceId));
        return write(exchange, problem.traced(traceId));
    }

    private static String traceId(ServerWebExchange exchange) {
        String traced = exchange.getAttribute(TRACE_ID);
        return traced == null ? Ids.next().toString() : traced;
    }

    /** The problem that an exception stands for, if it is a known one. */
    public Optional<Problem> problemOf(Throwable error) {
        var own = new RequestProblems().problemOf(error);
        return own.or(() -> sources.stream()
                .flatMap(source -> source.problemOf(error).stream())
                .findFirst());
    }

    /** Writes a problem as the answer. */
    public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == HttpStatus.CONTENT_TOO_LARGE.value()) {
            // The rest of the body is not read, so nothing else can come on this connection.
            response.getHeaders().setConnection("close");
        }
        if (problem.retryAfter() != null) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(problem.retryAfter()));
        }
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(json.writeValueAsBytes(problem))));
    }

    private static Problem unexpected(ServerWebExchange exchange, Throwable error, String traceId) {
        LOG.atError()
                .addKeyValue("traceId", traceId)
                .setCause(error)
                .log(
                        "{} {} failed unexpectedly [{}]",
                        exchange.getRequest().getMethod(),
                        exchange.getRequest().getPath(),
                        traceId);
        return Problem.of(500, "UNEXPECTED", "Something went wrong on our side; the trace id finds it in the log.");
    }

    /** Before Spring's own handlers. */
    @Override
    public int getOrder() {
        return -2;
    }
}
