package annals.query.privacy.subject;

import annals.api.customer.CustomerId;
import annals.api.privacy.ConsentAct;
import annals.api.privacy.ConsentTextView;
import annals.api.privacy.ConsentsView;
import annals.api.privacy.ErasureView;
import annals.api.privacy.LegalHoldView;
import annals.api.privacy.PrivacyRefusal;
import annals.api.privacy.RequestChange;
import annals.api.privacy.RequestView;
import annals.api.privacy.SubjectView;
import annals.api.shared.InvalidValue;
import annals.api.shared.Page;
import annals.api.shared.Refused;
import annals.http.Cursor;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.Columns;
import annals.query.shared.Pages;
import annals.query.shared.Sql;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads what concerns one person's data, and the texts that people agree to. */
@Component
public class SubjectQueries {

    private final ReadModelReader reader;
    private final Clock clock;

    SubjectQueries(ReadModelReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    private record Known(
            @Nullable String name,
            @Nullable ErasureView erasure,
            @Nullable Instant exportedAt) {

        static Known of(Readable row) {
            return new Known(
                    row.get("name", String.class), SubjectRows.erasure(row), Columns.momentOrNull(row, "exported_at"));
        }
    }

    /** All about one person; refused with {@code SUBJECT_NOT_FOUND} if there is no such customer. */
    Mono<SubjectView> subject(CustomerId customerId, long atLeast) {
        return reader.read(SubjectProjection.NAME, atLeast, connection -> view(connection, customerId))
                .map(answer -> at(answer.value(), answer.position()))
                .switchIfEmpty(Mono.error(() -> missing(customerId)));
    }

    /** What one person agrees to; refused with {@code SUBJECT_NOT_FOUND} if there is no such customer. */
    Mono<ConsentsView> consents(CustomerId customerId, long atLeast) {
        return reader.read(
                        SubjectProjection.NAME,
                        atLeast,
                        connection -> known(connection, customerId).flatMap(known -> acts(connection, customerId)))
                .map(answer -> consents(customerId, answer.value(), answer.position()))
                .switchIfEmpty(Mono.error(() -> missing(customerId)));
    }

    /** The texts by purpose, the latest version first. */
    Mono<Page<ConsentTextView>> texts(@Nullable String cursor, int limit, long atLeast) {
        Sql query = Sql.of("select * from privacy_subject_text where true");
        var last = Cursor.parse(cursor, 2);
        if (!last.isEmpty()) {
            query.and("and (purpose, -version) > (?, ?)", last.get(0), version(last.get(1)));
        }
        query.and("order by purpose, -version limit ?", limit + 1);
        return reader.read(
                        SubjectProjection.NAME,
                        atLeast,
                        connection ->
                                query.on(connection, SubjectRows::consentText).collectList())
                .map(answer -> Pages.of(answer, limit, text -> new Object[] {text.purpose(), -text.version()}));
    }

    /** Those whose erasure was decided and has not been carried out, as far as the log goes up to that position. */
    public Flux<CustomerId> unfinishedErasures(long atLeast) {
        return reader.read(
                        SubjectProjection.NAME,
                        atLeast,
                        connection -> Sql.of("select customer_id from privacy_subject"
                                        + " where erased_at is not null and erasure_completed_at is null")
                                .on(connection, row -> new CustomerId(Columns.value(row, "customer_id", UUID.class)))
                                .collectList())
                .flatMapIterable(answer -> answer.value());
    }

    private Mono<SubjectView> view(Connection connection, CustomerId customerId) {
        return known(connection, customerId)
                .zipWhen(known -> acts(connection, customerId))
                .flatMap(read -> requests(connection, customerId)
                        .zipWhen(requests -> changes(connection, customerId))
                        .zipWhen(
                                requests -> holds(connection, customerId),
                                (asked, holds) -> new SubjectView(
                                        customerId,
                                        read.getT1().name(),
                                        read.getT1().erasure(),
                                        asked.getT1(),
                                        asked.getT2(),
                                        holds,
                                        consents(customerId, read.getT2(), -1),
                                        read.getT1().exportedAt(),
                                        -1)));
    }

    private Mono<List<RequestView>> requests(Connection connection, CustomerId customerId) {
        return Sql.of(RequestQueries.REQUESTS)
                .and("and r.customer_id = ?", customerId.value())
                .and(RequestQueries.ORDER)
                .on(connection, row -> SubjectRows.request(row, today()))
                .collectList();
    }

    private static Mono<List<RequestChange>> changes(Connection connection, CustomerId customerId) {
        return Sql.of(
                        "select * from privacy_subject_change where customer_id = ? order by position",
                        customerId.value())
                .on(connection, SubjectRows::change)
                .collectList();
    }

    private Mono<List<LegalHoldView>> holds(Connection connection, CustomerId customerId) {
        return Sql.of("select * from privacy_subject_hold where customer_id = ? order by position", customerId.value())
                .on(connection, row -> SubjectRows.hold(row, today()))
                .collectList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Mono<Known> known(Connection connection, CustomerId customerId) {
        return Sql.of("select * from privacy_subject where customer_id = ?", customerId.value())
                .on(connection, Known::of)
                .next();
    }

    private static Mono<List<ConsentAct>> acts(Connection connection, CustomerId customerId) {
        return Sql.of(
                        "select * from privacy_subject_consent where customer_id = ?"
                                + " order by occurred_at, position",
                        customerId.value())
                .on(connection, SubjectRows::act)
                .collectList();
    }

    private static ConsentsView consents(CustomerId customerId, List<ConsentAct> acts, long position) {
        return new ConsentsView(customerId, Consents.current(acts), acts, position);
    }

    private static SubjectView at(SubjectView view, long position) {
        return new SubjectView(
                view.customerId(),
                view.customerName(),
                view.erasure(),
                view.requests(),
                view.changes(),
                view.holds(),
                consents(view.customerId(), view.consents().history(), position),
                view.exportedAt(),
                position);
    }

    private static Integer version(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new InvalidValue("CURSOR_INVALID", "A cursor is what nextCursor of an earlier page said.");
        }
    }

    private static Refused missing(CustomerId customerId) {
        return Refused.because(PrivacyRefusal.SUBJECT_NOT_FOUND, "id", customerId);
    }
}
