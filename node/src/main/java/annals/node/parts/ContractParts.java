package annals.node.parts;

import annals.api.access.Actor;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract as {@code /openapi.json}, made from the routes that are there. Either side. */
@Configuration(proxyBeanMethods = false)
public class ContractParts {

    private static final String BEARER = "bearer";

    static {
        // It comes from the request as a whole, not from its parameters.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    OpenAPI contract() {
        return new OpenAPI()
                .info(new Info().title("Annals").version("1").description("See ARCHITECTURE.md, \"Public contract\"."))
                .servers(List.of(new Server().url("/")))
                .schemaRequirement(
                        BEARER,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BEARER))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    ModelResolver contractNames(ObjectMapperProvider json) {
        return new ModelResolver(json.jsonMapper(), new ContractNames()).openapi31(json.isOpenapi31());
    }

    @Bean
    ModelConverter contractRequired() {
        return new ContractRequired();
    }

    @Bean
    OpenApiCustomizer contractDetails() {
        return new ContractDetails();
    }
}
