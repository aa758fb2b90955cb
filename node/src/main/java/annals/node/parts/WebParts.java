package annals.node.parts;

import annals.http.ActorArgument;
import annals.http.ProblemHandler;
import annals.http.ProblemSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.InstantFormatter;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** How requests are read and answered. Either side. */
@Configuration(proxyBeanMethods = false)
public class WebParts implements WebFluxConfigurer {

    private static final JsonMapper STRICT = strict();

    /** With the 15 s between two beats, less than 45 s. */
    private static final Duration VANISHED = Duration.ofSeconds(25);

    /** Spring would count the milliseconds since 1970 in a parameter of digits. */
    private static final InstantFormatter WRITTEN = new InstantFormatter() {
        @Override
        public Instant parse(String text, Locale locale) {
            return Instant.parse(text);
        }
    };

    /** Time for everything that needs it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ProblemHandler problemHandler(List<ProblemSource> sources) {
        return new ProblemHandler(sources, STRICT);
    }

    @Bean
    ProblemSource logProblems() {
        return new LogProblems();
    }

    @Bean
    LiveStreams liveStreams(MeterRegistry meters) {
        return new LiveStreams(meters);
    }

    /**
     * Where the operating system offers it: whoever takes nothing any more, not even the beats of a stream, is given up
     * after this time instead of after a quarter of an hour.
     */
    @Bean
    NettyServerCustomizer vanishedClients() {
        int millis = Math.toIntExact(VANISHED.toMillis());
        return server -> Epoll.isAvailable() ? server.childOption(EpollChannelOption.TCP_USER_TIMEOUT, millis) : server;
    }

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer arguments) {
        arguments.addCustomResolver(new ActorArgument());
    }

    @Override
    public void configureHttpMessageCodecs(ServerCodecConfigurer codecs) {
        codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(STRICT));
        codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(STRICT));
    }

    @Override
    public void addFormatters(FormatterRegistry parameters) {
        parameters.addFormatter(WRITTEN);
    }

    /** Refuses what it does not know or would have to guess, so that no caller's mistake is swallowed. */
    private static JsonMapper strict() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                // Money is written as a string, so that no reader takes it for a floating point number.
                .withCoercionConfig(
                        BigDecimal.class,
                        config -> config.setCoercion(CoercionInputShape.String, CoercionAction.TryConvert))
                .addModule(new SimpleModule()
                        .addDeserializer(String.class, new StorableText())
                        .addDeserializer(Instant.class, new WrittenTime<>(Instant.class, InstantDeserializer.INSTANT))
                        .addDeserializer(
                                LocalDate.class, new WrittenTime<>(LocalDate.class, LocalDateDeserializer.INSTANCE)))
                .build();
    }
}
