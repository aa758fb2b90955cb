package annals.axonserver.parts;

import annals.api.customer.CustomerId;
import annals.command.privacy.Erasure;
import annals.command.shared.Log;
import annals.node.postgres.Database;
import annals.node.privacy.UnfinishedErasures;
import annals.postgresql.projection.Answer;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.Columns;
import annals.query.shared.Sql;
import io.r2dbc.spi.Connection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/**
 * What erasures have to do with the read models, which query nodes write: the step that waits for them, and which erasures
 * they know to be unfinished. The command side.
 */
@Configuration(proxyBeanMethods = false)
public class SharedErasureParts {

    private static final String UNFINISHED =
            "select customer_id::text from privacy_subject where erased_at is not null and erasure_completed_at is null";

    @Bean
    Erasure readModelsElsewhere(Database database, ReadModelReader reader, Log log) {
        return new ReadModelsElsewhere(database, reader, log);
    }

    @Bean
    UnfinishedErasures unfinishedErasures(ReadModelReader reader) {
        return position -> reader.read("privacy.subject", position, SharedErasureParts::unfinished)
                .flatMapIterable(Answer::value);
    }

    private static Mono<List<CustomerId>> unfinished(Connection connection) {
        return Sql.of(UNFINISHED)
                .on(connection, row -> new CustomerId(UUID.fromString(Columns.text(row, "customer_id"))))
                .collectList();
    }
}
