package annals.axonserver.parts;

import annals.api.customer.CustomerId;
import annals.command.privacy.Erasure;
import annals.command.privacy.ErasureReport;
import annals.command.shared.Log;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import annals.postgresql.projection.ReadModelReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.annotation.Order;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Waits until every read model, which query nodes write, has let go of the person, as each does when it hears of it. */
@Order(Erasure.SWEEPING)
final class ReadModelsElsewhere implements Erasure {

    private final PGSimpleDataSource database;
    private final ReadModelReader reader;
    private final Log log;

    ReadModelsElsewhere(Database database, ReadModelReader reader, Log log) {
        this.database = DatabaseParts.unpooled(database);
        this.reader = reader;
        this.log = log;
    }

    @Override
    public Mono<ErasureReport> erase(CustomerId customerId) {
        return Mono.fromCallable(log::head)
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(this::everywhereAt)
                .thenReturn(ErasureReport.NOTHING);
    }

    private Mono<Void> everywhereAt(long head) {
        return Mono.fromCallable(this::names)
                .flatMapIterable(names -> names)
                .flatMap(name -> reader.read(name, head, connection -> Mono.just(true)))
                .then();
    }

    private List<String> names() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select distinct processor from projection.token")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
