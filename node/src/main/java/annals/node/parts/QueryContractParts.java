package annals.node.parts;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the contract tells of the query side's routes. The query side. */
@Configuration(proxyBeanMethods = false)
public class QueryContractParts {

    @Bean
    OpenApiCustomizer queryContract() {
        return new QueryContract();
    }

    @Bean
    OperationCustomizer contractMoments() {
        return new ContractMoments();
    }
}
