package annals.standalone.erasure;

import annals.api.customer.CustomerId;
import annals.command.privacy.Erasure;
import annals.command.privacy.ErasureReport;
import annals.standalone.postgres.Database;
import annals.standalone.postgres.DatabaseParts;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Deletes the receipts of commands about the person, and what failing read models said about events of the person. */
@Component
@Order(Erasure.SWEEPING + 1)
class ReceiptsErasure implements Erasure {

    private static final String POSITIONS =
            " where position in (select position from read_model.audit_trail where customer_id = ?)";
    private static final List<String> STATEMENTS = List.of(
            "delete from event_log.receipt" + POSITIONS,
            "update projection.failure set reason = 'told about a person who was erased'" + POSITIONS);

    private final PGSimpleDataSource database;

    ReceiptsErasure(Database database) {
        this.database = DatabaseParts.unpooled(database);
    }

    @Override
    public Mono<ErasureReport> erase(CustomerId customerId) {
        return Mono.fromCallable(() -> ErasureReport.of("receipts", delete(customerId)))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private long delete(CustomerId customerId) throws java.sql.SQLException {
        long changed = 0;
        try (var connection = database.getConnection()) {
            for (String sql : STATEMENTS) {
                try (var statement = connection.prepareStatement(sql)) {
                    statement.setObject(1, customerId.value());
                    changed += statement.executeUpdate();
                }
            }
        }
        return changed;
    }
}
