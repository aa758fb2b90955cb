package annals.query.logistics.board;

import annals.api.access.Actor;
import annals.api.logistics.shipment.ShipmentId;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.RecordSource;
import annals.query.shared.Rights;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class ShipmentRecord implements RecordSource {

    private final BoardQueries queries;
    private final Rights rights;

    ShipmentRecord(BoardQueries queries, Rights rights) {
        this.queries = queries;
        this.rights = rights;
    }

    @Override
    public String type() {
        return "shipment";
    }

    @Override
    public Mono<?> read(String id, Actor reader) {
        return queries.answer(ShipmentId.of(id), rights.of(reader), ReadModelReader.ANY);
    }
}
