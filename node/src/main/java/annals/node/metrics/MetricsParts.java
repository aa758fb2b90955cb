package annals.node.metrics;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where all parts count and measure, and where Prometheus reads it. Either side. */
@Configuration(proxyBeanMethods = false)
public class MetricsParts {

    @Bean(destroyMethod = "close")
    PrometheusMeterRegistry meters() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }

    @Bean
    MetricsController metricsController(PrometheusMeterRegistry meters, List<Asked> asked) {
        return new MetricsController(meters, asked);
    }
}
