package annals.standalone.access;

import annals.http.ActorArgument;
import annals.http.ProblemHandler;
import annals.http.ProblemSource;
import annals.standalone.postgres.Database;
import annals.standalone.postgres.DatabaseParts;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration;
import org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import tools.jackson.databind.ObjectMapper;

/** Only the door and what stands behind it in these tests. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            JdbcTemplateAutoConfiguration.class,
            R2dbcAutoConfiguration.class,
            R2dbcTransactionManagerAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            ReactiveUserDetailsServiceAutoConfiguration.class
        })
@Import({DatabaseParts.class, AccessParts.class, DoorParts.class, BehindTheDoor.class, Visitors.class})
class DoorApplication {

    @Bean
    Database database() {
        return AccessDatabase.create();
    }

    @Bean
    ProblemHandler problemHandler(List<ProblemSource> sources, ObjectMapper json) {
        return new ProblemHandler(sources, json);
    }

    @Bean
    WebFluxConfigurer arguments() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                configurer.addCustomResolver(new ActorArgument());
            }
        };
    }
}
