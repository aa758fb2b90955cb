package annals.node.erasure;

import annals.command.shared.Log;
import annals.node.Places;
import annals.node.postgres.Database;
import annals.postgresql.encryption.SubjectKeys;
import annals.postgresql.projection.Moments;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.Projection;
import annals.query.shared.Remembers;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of an erasure at what the query side holds. The query side, with a {@link Log} that says how far read models
 * must have come.
 */
@Configuration(proxyBeanMethods = false)
public class ReadModelErasureParts {

    @Bean
    ReadModelsErasure readModelsErasure(List<Projection> readModels, ReadModelReader reader, Log log) {
        return new ReadModelsErasure(readModels, reader, log);
    }

    @Bean
    RememberedErasure rememberedErasure(List<Remembers> readers, Moments moments) {
        return new RememberedErasure(readers, moments);
    }

    @Bean
    FailuresErasure failuresErasure(Database database) {
        return new FailuresErasure(database);
    }

    @Bean
    FilesErasure filesErasure(Places places, SubjectKeys keys) {
        return new FilesErasure(new Shredder(places, keys));
    }
}
