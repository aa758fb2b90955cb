package annals.query.shared;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.ReactiveHttpOutputMessage;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a stream of {@link LiveEvent}s. Spring's own writer would make the text of an entry anew for each of its readers and
 * send each by itself; this one sends what is there at once, and Reactor Netty sends it off when there is no more.
 */
@Component
final class LiveEventWriter implements HttpMessageWriter<LiveEvent<?>>, WebFluxConfigurer {

    private static final MediaType STREAM = new MediaType("text", "event-stream", StandardCharsets.UTF_8);

    private final JsonMapper json;

    LiveEventWriter(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void configureHttpMessageCodecs(ServerCodecConfigurer codecs) {
        codecs.customCodecs().register(this);
    }

    @Override
    public List<MediaType> getWritableMediaTypes() {
        return List.of(MediaType.TEXT_EVENT_STREAM);
    }

    @Override
    public boolean canWrite(ResolvableType type, @Nullable MediaType wanted) {
        return type.resolve() == LiveEvent.class;
    }

    @Override
    public Mono<Void> write(
            Publisher<? extends LiveEvent<?>> events,
            ResolvableType type,
            @Nullable MediaType wanted,
            ReactiveHttpOutputMessage answer,
            Map<String, Object> hints) {
        answer.getHeaders().setContentType(STREAM);
        var buffers = answer.bufferFactory();
        return answer.writeWith(Flux.from(events).map(event -> buffers.wrap(event.bytes(json))));
    }
}
