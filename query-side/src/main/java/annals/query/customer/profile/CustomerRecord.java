package annals.query.customer.profile;

import annals.api.access.Actor;
import annals.api.customer.CustomerId;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.RecordSource;
import annals.query.shared.Rights;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class CustomerRecord implements RecordSource {

    private final CustomerQueries queries;
    private final Rights rights;

    CustomerRecord(CustomerQueries queries, Rights rights) {
        this.queries = queries;
        this.rights = rights;
    }

    @Override
    public String type() {
        return "customer";
    }

    @Override
    public Mono<?> read(String id, Actor reader) {
        return queries.answer(CustomerId.of(id), rights.of(reader), ReadModelReader.ANY);
    }
}
