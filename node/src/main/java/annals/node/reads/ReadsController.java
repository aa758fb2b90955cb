package annals.node.reads;

import static annals.api.access.Role.ADMIN;
import static annals.api.access.Role.AUDITOR;
import static annals.api.access.Role.PRIVACY_OFFICER;

import annals.api.access.Allowed;
import annals.api.customer.CustomerId;
import annals.http.Cursor;
import annals.query.shared.Moments;
import annals.query.shared.Pages;
import annals.query.shared.Sql;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class ReadsController {

    private final ConnectionFactory connections;

    ReadsController(ConnectionFactory connections) {
        this.connections = connections;
    }

    /** Part of a list of reads. */
    record PersonalReads(
            List<PersonalRead> entries, @Nullable String nextCursor) {

        static PersonalReads of(List<PersonalRead> found, int limit) {
            return found.size() <= limit
                    ? new PersonalReads(found, null)
                    : new PersonalReads(
                            List.copyOf(found.subList(0, limit)),
                            Cursor.of(found.get(limit - 1).readId()));
        }
    }

    /** Who was shown what is known of a customer, the latest first; also of one who is not known any more. */
    @GetMapping("/api/privacy/subjects/{customerId}/reads")
    @Allowed({ADMIN, AUDITOR, PRIVACY_OFFICER})
    Mono<PersonalReads> reads(
            @PathVariable CustomerId customerId,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Pages.limit(limit);
        Sql query = Sql.of("select * from audit.personal_read where customer_id = ?", customerId.value())
                .andIf(Moments.known(from), "and until >= ?")
                .andIf(Moments.known(to), "and since < ?");
        var last = Cursor.parse(cursor, 1);
        if (!last.isEmpty()) {
            query.and("and id < ?", Pages.position(last.get(0)));
        }
        query.and("order by id desc limit ?", most + 1);
        return Flux.usingWhen(
                        connections.create(), connection -> query.on(connection, PersonalRead::of), Connection::close)
                .collectList()
                .map(found -> PersonalReads.of(found, most));
    }
}
