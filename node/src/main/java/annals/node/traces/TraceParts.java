package annals.node.traces;

import annals.node.start.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Traces, if an address is set that they are sent to. Either side. */
@Configuration(proxyBeanMethods = false)
public class TraceParts {

    @Bean(destroyMethod = "close")
    Traces traces(Settings settings) {
        return Traces.to(settings.otlpUrl());
    }

    @Bean
    HttpTraces httpTraces(Traces traces) {
        return new HttpTraces(traces);
    }
}
