package annals.node.access;

import annals.query.shared.Rights;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Tells those who look what they may do, by the rules of all routes, those of other processes among them. The query side. */
@Configuration(proxyBeanMethods = false)
public class RightsParts {

    @Bean
    Rights rights(List<RequestMappingHandlerMapping> routes) {
        return new RouteRights(routes);
    }
}
