package annals.node.erasure;

import annals.api.customer.CustomerId;
import annals.command.privacy.Erasure;
import annals.command.privacy.ErasureReport;
import annals.command.shared.Log;
import annals.postgresql.encryption.SubjectKeys;
import annals.postgresql.projection.Answer;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.Columns;
import annals.query.shared.Sql;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Destroys the person's key, and those of tickets and deals that were nobody's before it was known that they are the
 * person's.
 */
@Order(Erasure.DESTROYING)
final class KeysErasure implements Erasure {

    private static final String LINKED = "select distinct record_id from audit_trail where customer_id = ?"
            + " and type in ('crm.service.ticket.linked', 'crm.sales.deal.linked')";

    private final SubjectKeys keys;
    private final ReadModelReader reader;
    private final Log log;

    KeysErasure(SubjectKeys keys, ReadModelReader reader, Log log) {
        this.keys = keys;
        this.reader = reader;
        this.log = log;
    }

    @Override
    public Mono<ErasureReport> erase(CustomerId customerId) {
        return Mono.fromCallable(log::head)
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(head -> linked(customerId, head))
                .publishOn(Schedulers.boundedElastic())
                .map(records -> destroy(customerId, records));
    }

    private Mono<List<String>> linked(CustomerId customerId, long head) {
        return reader.read(
                        "audit.trail",
                        head,
                        connection -> Sql.of(LINKED, customerId.value())
                                .on(connection, row -> Columns.text(row, "record_id"))
                                .collectList())
                .map(Answer::value);
    }

    private ErasureReport destroy(CustomerId customerId, List<String> records) {
        var subjects = new ArrayList<>(records);
        subjects.add(customerId.toString());
        keys.destroy(subjects);
        return ErasureReport.of("keys", subjects.size());
    }
}
