package annals.query.service.ticket;

import annals.api.access.Actor;
import annals.api.service.ticket.TicketId;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.RecordSource;
import annals.query.shared.Rights;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class TicketRecord implements RecordSource {

    private final TicketQueries queries;
    private final Rights rights;

    TicketRecord(TicketQueries queries, Rights rights) {
        this.queries = queries;
        this.rights = rights;
    }

    @Override
    public String type() {
        return "ticket";
    }

    @Override
    public Mono<?> read(String id, Actor reader) {
        return queries.answer(TicketId.of(id), reader.department(), rights.of(reader), ReadModelReader.ANY);
    }
}
