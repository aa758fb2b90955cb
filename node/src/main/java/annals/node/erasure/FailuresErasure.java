package annals.node.erasure;

import annals.api.customer.CustomerId;
import annals.command.privacy.Erasure;
import annals.command.privacy.ErasureReport;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.annotation.Order;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes away what failing read models said about events of the person. */
@Order(Erasure.SWEEPING + 1)
final class FailuresErasure implements Erasure {

    private static final String FORGET = "update projection.failure set reason = 'told about a person who was erased'"
            + " where position in (select position from read_model.audit_trail where customer_id = ?)";

    private final PGSimpleDataSource database;

    FailuresErasure(Database database) {
        this.database = DatabaseParts.unpooled(database);
    }

    @Override
    public Mono<ErasureReport> erase(CustomerId customerId) {
        return Mono.fromCallable(() -> forget(customerId)).subscribeOn(Schedulers.boundedElastic());
    }

    private ErasureReport forget(CustomerId customerId) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FORGET)) {
            statement.setObject(1, customerId.value());
            statement.executeUpdate();
            return ErasureReport.NOTHING;
        }
    }
}
