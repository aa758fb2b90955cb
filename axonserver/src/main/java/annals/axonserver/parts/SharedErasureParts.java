package annals.axonserver.parts;

import annals.command.privacy.Erasure;
import annals.command.shared.Log;
import annals.node.postgres.Database;
import annals.postgresql.projection.ReadModelReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of an erasure at what all nodes share: the read models, which query nodes write, and what is said of their
 * failures. The command side.
 */
@Configuration(proxyBeanMethods = false)
public class SharedErasureParts {

    @Bean
    Erasure readModelsElsewhere(Database database, ReadModelReader reader, Log log) {
        return new ReadModelsElsewhere(database, reader, log);
    }
}
