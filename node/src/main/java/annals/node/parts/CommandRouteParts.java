package annals.node.parts;

import annals.command.shared.RequestContext;
import annals.command.shared.RequestContextArgument;
import java.time.Clock;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** What routes take that send commands: who asks, by which route and with which key. The command side. */
@Configuration(proxyBeanMethods = false)
public class CommandRouteParts implements WebFluxConfigurer {

    static {
        // It comes from the request as a whole, not from its parameters.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(RequestContext.class);
    }

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer arguments) {
        arguments.addCustomResolver(new RequestContextArgument(Clock.systemUTC()));
    }
}
