package annals.query.logistics.board;

import annals.api.access.Actor;
import annals.api.logistics.order.OrderId;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.RecordSource;
import annals.query.shared.Rights;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class OrderRecord implements RecordSource {

    private final BoardQueries queries;
    private final Rights rights;

    OrderRecord(BoardQueries queries, Rights rights) {
        this.queries = queries;
        this.rights = rights;
    }

    @Override
    public String type() {
        return "order";
    }

    @Override
    public Mono<?> read(String id, Actor reader) {
        return queries.answer(OrderId.of(id), rights.of(reader), ReadModelReader.ANY);
    }
}
