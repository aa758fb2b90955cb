package annals.node.access;

import annals.query.shared.Rights;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Tells those who look what they may do, by the rules of the routes that are there. The query side. */
@Configuration(proxyBeanMethods = false)
public class RightsParts {

    @Bean
    Rights rights(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        return new RouteRights(requestMappingHandlerMapping);
    }
}
