package annals.query.sales.deal;

import annals.api.access.Actor;
import annals.api.sales.deal.DealId;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.RecordSource;
import annals.query.shared.Rights;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class DealRecord implements RecordSource {

    private final DealQueries queries;
    private final Rights rights;

    DealRecord(DealQueries queries, Rights rights) {
        this.queries = queries;
        this.rights = rights;
    }

    @Override
    public String type() {
        return "deal";
    }

    @Override
    public Mono<?> read(String id, Actor reader) {
        return queries.answer(DealId.of(id), rights.of(reader), ReadModelReader.ANY);
    }
}
