package annals.node.traces;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where spans begin. What a span belongs to is told by a text, the W3C's {@code traceparent}, which goes with requests,
 * commands and events; nothing is bound to a thread.
 */
public final class Traces implements AutoCloseable {

    /** The name of that text, in headers and in metadata. */
    public static final String PARENT = "traceparent";

    private static final TextMapGetter<String> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String carrier) {
            return List.of(PARENT);
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
            return key.equals(PARENT) ? carrier : null;
        }
    };

    private final Optional<SdkTracerProvider> provider;
    private final Tracer tracer;

    private Traces(Optional<SdkTracerProvider> provider) {
        this.provider = provider;
        this.tracer = provider.map(TracerProvider.class::cast)
                .orElse(TracerProvider.noop())
                .get("annals");
    }

    /** Traces that are sent there by OTLP over HTTP, in batches and in the background; without an address there are none. */
    static Traces to(Optional<URI> collector) {
        return new Traces(collector.map(Traces::provider));
    }

    private static SdkTracerProvider provider(URI collector) {
        var exporter =
                OtlpHttpSpanExporter.builder().setEndpoint(collector.toString()).build();
        var process = Attributes.of(AttributeKey.stringKey("service.name"), "annals");
        return SdkTracerProvider.builder()
                .setResource(Resource.getDefault().merge(Resource.create(process)))
                .setSampler(Sampler.parentBased(Sampler.alwaysOn()))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                .build();
    }

    /** Whether anybody wants them. */
    boolean wanted() {
        return provider.isPresent();
    }

    /** A span to be started, below that parent, if it is one. */
    SpanBuilder span(String name, @Nullable String parent) {
        var context = W3CTraceContextPropagator.getInstance().extract(Context.root(), parent, GETTER);
        return tracer.spanBuilder(name).setParent(context);
    }

    /** What makes others children of the span. */
    static String parent(Span span) {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.root().with(span), carrier, Map::put);
        return carrier.getOrDefault(PARENT, "");
    }

    /** Sends what waits. */
    @Override
    public void close() {
        provider.ifPresent(SdkTracerProvider::close);
    }
}
