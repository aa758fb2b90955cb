package annals.node.parts;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Counts the streams that somebody reads, and ends them when the process is told to stop: their readers come back to another
 * process at once, instead of being cut off when the time for the requests in hand is over.
 */
final class LiveStreams implements WebFilter, ApplicationListener<ContextClosedEvent> {

    private final AtomicInteger open = new AtomicInteger();
    private final Sinks.One<Boolean> stopping = Sinks.one();

    LiveStreams(MeterRegistry meters) {
        Gauge.builder("annals.streams.open", open, AtomicInteger::get)
                .description("Streams of server-sent events that somebody reads")
                .register(meters);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Mono.defer(() -> {
            var counted = new AtomicInteger();
            var response = exchange.getResponse();
            response.beforeCommit(() -> Mono.fromRunnable(() -> {
                if (isStream(response) && counted.compareAndSet(0, 1)) {
                    open.incrementAndGet();
                }
            }));
            return chain.filter(exchange)
                    .takeUntilOther(
                            stopping.asMono().flatMap(now -> counted.get() == 1 ? Mono.just(now) : Mono.never()))
                    .doFinally(end -> open.addAndGet(-counted.get()));
        });
    }

    private static boolean isStream(ServerHttpResponse response) {
        return MediaType.TEXT_EVENT_STREAM.isCompatibleWith(
                response.getHeaders().getContentType());
    }

    /** Comes before the web server is stopped. */
    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        stopping.tryEmitValue(true);
    }
}
