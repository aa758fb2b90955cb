package annals.node.parts;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the contract tells of the command side's routes. The command side. */
@Configuration(proxyBeanMethods = false)
public class CommandContractParts {

    @Bean
    OpenApiCustomizer commandContract() {
        return new CommandContract();
    }
}
