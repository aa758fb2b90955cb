package annals.node.postgres;

import annals.postgresql.projection.R2dbcTransactionManager;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.ValidationDepth;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connections on which read models are written, now or as they were. The query side. */
@Configuration(proxyBeanMethods = false)
public class ReadModelDatabaseParts {

    private static final int PROJECTION_CONNECTIONS = 16;
    private static final int MOMENT_CONNECTIONS = 8;
    private static final String MOMENT_IDLE = "60000";

    /**
     * Connections on which read models are written. They are not asked whether they answer, which would double the
     * exchanges of most batches: a batch whose connection is dead fails, gives it up, and is done again.
     */
    @Bean(destroyMethod = "dispose")
    ConnectionPool projectionConnections(Database database) {
        var settings = DatabaseParts.found(R2dbcTransactionManager.serverSettings(DatabaseParts.CLAIM_TIMEOUT));
        return new ConnectionPool(DatabaseParts.pool(
                        "projections",
                        PROJECTION_CONNECTIONS,
                        DatabaseParts.factory(database, "annals-projections", DatabaseParts.STATEMENT, settings))
                .validationDepth(ValidationDepth.LOCAL)
                .build());
    }

    /**
     * Connections on which read models are put together as they were; few, because this is work. They find no table unless
     * they are told where, so that the past can never be mixed with the present.
     */
    @Bean(destroyMethod = "dispose")
    ConnectionPool momentConnections(Database database) {
        var settings = Map.of(
                "search_path", "", "synchronous_commit", "off", "idle_in_transaction_session_timeout", MOMENT_IDLE);
        return new ConnectionPool(DatabaseParts.pool(
                        "moments",
                        MOMENT_CONNECTIONS,
                        DatabaseParts.factory(database, "annals-moments", DatabaseParts.STATEMENT, settings))
                .validationDepth(ValidationDepth.REMOTE)
                .maxValidationTime(DatabaseParts.VALIDATE)
                .build());
    }
}
