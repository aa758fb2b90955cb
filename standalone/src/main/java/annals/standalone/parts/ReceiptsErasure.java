package annals.standalone.parts;

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

/** Deletes the receipts of commands about the person. */
@Order(Erasure.SWEEPING + 1)
final class ReceiptsErasure implements Erasure {

    private static final String DELETE = "delete from event_log.receipt"
            + " where position in (select position from read_model.audit_trail where customer_id = ?)";

    private final PGSimpleDataSource database;

    ReceiptsErasure(Database database) {
        this.database = DatabaseParts.unpooled(database);
    }

    @Override
    public Mono<ErasureReport> erase(CustomerId customerId) {
        return Mono.fromCallable(() -> ErasureReport.of("receipts", delete(customerId)))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private long delete(CustomerId customerId) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(DELETE)) {
            statement.setObject(1, customerId.value());
            return statement.executeUpdate();
        }
    }
}
