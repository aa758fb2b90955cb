package annals.node.access;

import annals.http.ActorArgument;
import annals.http.ProblemHandler;
import annals.http.ProblemSource;
import annals.node.ListedParts;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import tools.jackson.databind.ObjectMapper;

/** Only the door and what stands behind it in these tests. */
@ListedParts
@Import({DatabaseParts.class, AccessParts.class, DoorParts.class, BehindTheDoor.class, Visitors.class})
class DoorApplication {

    @Bean
    Database database() {
        return AccessDatabase.create();
    }

    /** It stands still: nobody waits long enough by being slow. */
    @Bean
    @Primary
    InstantSource standingClock() {
        return InstantSource.fixed(Instant.now());
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
