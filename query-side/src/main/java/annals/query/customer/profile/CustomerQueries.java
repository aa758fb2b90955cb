package annals.query.customer.profile;

import static annals.query.shared.Columns.moment;
import static annals.query.shared.Columns.momentOrNull;
import static annals.query.shared.Columns.number;
import static annals.query.shared.Columns.text;
import static annals.query.shared.Columns.textOrNull;
import static annals.query.shared.Columns.value;

import annals.api.access.Action;
import annals.api.customer.Channel;
import annals.api.customer.ContactPoint;
import annals.api.customer.ContactPointType;
import annals.api.customer.CustomerAction;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import annals.api.customer.CustomerRefusal;
import annals.api.customer.profile.CustomerSummary;
import annals.api.customer.profile.CustomerView;
import annals.api.shared.Ids;
import annals.api.shared.Page;
import annals.api.shared.Refused;
import annals.http.Cursor;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.LikePattern;
import annals.query.shared.Pages;
import annals.query.shared.PhoneNumbers;
import annals.query.shared.Rights;
import annals.query.shared.Sql;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds customers and reads their profiles. */
@Component
class CustomerQueries {

    private static final String FIRST_EMAIL = first("EMAIL", "email");
    private static final String FIRST_PHONE = first("PHONE", "phone");

    private final ReadModelReader reader;

    CustomerQueries(ReadModelReader reader) {
        this.reader = reader;
    }

    /** Customers by name, of whom all that is looked for is part of a name, contact point or external id; a phone in any spelling. */
    Mono<Page<CustomerSummary>> answer(@Nullable String lookFor, @Nullable String cursor, int limit, long atLeast) {
        Sql query = Sql.of("select c.*, lower(c.name) as sort_name, " + FIRST_EMAIL + ", " + FIRST_PHONE
                + " from customer_profile c where true");
        if (lookFor != null && !lookFor.isBlank()) {
            query.and(
                            "and c.customer_id in (select s.customer_id from customer_profile_search s"
                                    + " where s.term like ?",
                            LikePattern.inside(LikePattern.term(lookFor)))
                    .andIf(PhoneNumbers.found(lookFor).orElse(null), "or s.term ~ ?")
                    .and(")");
        }
        var last = Cursor.parse(cursor, 2);
        if (!last.isEmpty()) {
            query.and("and (lower(c.name), c.customer_id) > (?, ?)", last.get(0), Ids.parse(last.get(1)));
        }
        query.and("order by lower(c.name), c.customer_id limit ?", limit + 1);
        return reader.read(
                        CustomerProjection.NAME,
                        atLeast,
                        connection -> query.on(connection, Found::of).collectList())
                .map(answer -> Pages.of(answer, limit, Found::key))
                .map(page -> new Page<>(
                        page.entries().stream().map(Found::summary).toList(), page.nextCursor(), page.position()));
    }

    /**
     * One customer's profile; refused with {@code CUSTOMER_NOT_FOUND} if there is none.
     *
     * @param rights of who reads, which decide about the actions
     */
    Mono<CustomerView> answer(CustomerId customerId, Predicate<Action> rights, long atLeast) {
        return reader.read(CustomerProjection.NAME, atLeast, connection -> profile(connection, customerId))
                .map(answer -> answer.value().at(rights, answer.position()))
                .switchIfEmpty(Mono.error(() -> Refused.because(CustomerRefusal.CUSTOMER_NOT_FOUND, "id", customerId)));
    }

    private static Mono<Profile> profile(Connection connection, CustomerId customerId) {
        Mono<List<ContactPoint>> contactPoints = Sql.of(
                        "select type, value from customer_profile_contact_point where customer_id = ?"
                                + " order by since, type, value",
                        customerId.value())
                .on(
                        connection,
                        row -> new ContactPoint(ContactPointType.valueOf(text(row, "type")), text(row, "value")))
                .collectList();
        return Sql.of("select * from customer_profile where customer_id = ?", customerId.value())
                .on(connection, row -> new Profile(view(row)))
                .next()
                .flatMap(profile -> contactPoints.map(profile::with));
    }

    private static CustomerView view(Readable row) {
        return new CustomerView(
                id(row),
                CustomerKind.valueOf(text(row, "kind")),
                text(row, "name"),
                List.of(),
                textOrNull(row, "preferred_channel", Channel::valueOf),
                row.get("language", String.class),
                row.get("contact_time", String.class),
                row.get("owner", String.class),
                row.get("external_id", String.class),
                moment(row, "registered_at"),
                number(row, "touchpoints"),
                momentOrNull(row, "last_contact_at"),
                Set.of(),
                number(row, "version"),
                -1);
    }

    private static CustomerId id(Readable row) {
        return new CustomerId(value(row, "customer_id", UUID.class));
    }

    private static String first(String type, String as) {
        return "(select p.value from customer_profile_contact_point p where p.customer_id = c.customer_id and p.type = '"
                + type + "' order by p.since, p.value limit 1) as " + as;
    }

    private record Found(CustomerSummary summary, String sortName) {

        static Found of(Readable row) {
            var summary = new CustomerSummary(
                    id(row),
                    CustomerKind.valueOf(text(row, "kind")),
                    text(row, "name"),
                    row.get("email", String.class),
                    row.get("phone", String.class),
                    row.get("owner", String.class),
                    row.get("external_id", String.class),
                    momentOrNull(row, "last_contact_at"));
            return new Found(summary, text(row, "sort_name"));
        }

        Object[] key() {
            return new Object[] {sortName, summary.customerId()};
        }
    }

    private record Profile(CustomerView view) {

        Profile with(List<ContactPoint> contactPoints) {
            return new Profile(copy(contactPoints, Set.of(), view.position()));
        }

        CustomerView at(Predicate<Action> rights, long position) {
            var allowed = CustomerAction.allowed(!view.contactPoints().isEmpty());
            return copy(view.contactPoints(), Rights.among(allowed, rights), position);
        }

        private CustomerView copy(List<ContactPoint> contactPoints, Set<CustomerAction> actions, long position) {
            return new CustomerView(
                    view.customerId(),
                    view.kind(),
                    view.name(),
                    contactPoints,
                    view.preferredChannel(),
                    view.language(),
                    view.contactTime(),
                    view.owner(),
                    view.externalId(),
                    view.registeredAt(),
                    view.touchpoints(),
                    view.lastContactAt(),
                    actions,
                    view.version(),
                    position);
        }
    }
}
