package annals.benchmarks.annals;

import annals.api.customer.ContactPoint;
import annals.api.customer.CustomerEvent.CustomerRegistered;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import annals.api.customer.EmailAddress;
import annals.api.customer.EmailReservationEvent.EmailReserved;
import annals.benchmarks.floor.CopyRows;
import annals.benchmarks.side.Bulk;
import annals.node.postgres.Database;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * W7's floor: the events that an import of people appends, encrypted and with all that is noted with them, copied by one
 * connection into a table with the log's columns and indexes.
 */
public final class CopyPeople implements Bulk {

    private static final CustomerId SAMPLE = CustomerId.derivedFrom("person-of-the-floor");
    private static final String EMAIL = "ada.andersson.1-50000@example.com";
    private static final String TABLE = "create table floor_event (like event_log.event including all)";
    private static final String FILL = """
            insert into floor_event
            select 2 * n + position, gen_random_uuid(), aggregate_type, md5(type || n)::uuid::text, sequence, type, revision,
                   recorded_at, replace(payload, '%1$s', md5('customer-' || n)::uuid::text),
                   replace(metadata, '%1$s', md5('customer-' || n)::uuid::text)
            from event_log.event, generate_series(0, %2$d - 1) n order by 1
            """;

    private final int rows;
    private @Nullable CopyRows copy;

    private CopyPeople(int rows) {
        this.rows = rows;
    }

    /** So many people each time. */
    public static Bulk of(int rows) {
        return new CopyPeople(rows);
    }

    @Override
    public int size() {
        return rows;
    }

    @Override
    public void prepare(Database database, int callers) throws SQLException, IOException {
        var library = Library.full(database);
        library.log().appendEvents(events());
        library.close();
        copy = CopyRows.of(database, "floor_event", TABLE, FILL.formatted(SAMPLE, rows));
    }

    /** Of one person, as the product's import appends them. */
    private static List<GenericDomainEventMessage<?>> events() {
        var now = Instant.now();
        var points = List.of(ContactPoint.email(EMAIL), ContactPoint.phone("+493023125000"));
        var registered = new CustomerRegistered(
                SAMPLE, CustomerKind.PERSON, "Ada Andersson", points, null, "1-50000", "benchmark", now);
        var reserved = new EmailReserved(new EmailAddress(EMAIL), SAMPLE, now);
        return List.of(
                new GenericDomainEventMessage<>("crm.customer.email", EMAIL, 0, reserved, metaData()),
                new GenericDomainEventMessage<>("crm.customer.customer", SAMPLE.toString(), 0, registered, metaData()));
    }

    private static Map<String, String> metaData() {
        return Map.ofEntries(
                Map.entry("actor", UUID.randomUUID().toString()),
                Map.entry("actorName", "Administrator"),
                Map.entry("actorType", "IMPORT"),
                Map.entry("roles", "admin"),
                Map.entry("route", "POST /api/imports"),
                Map.entry("importId", UUID.randomUUID().toString()),
                Map.entry("importStep", "registered"),
                Map.entry("command", "RegisterCustomer"),
                Map.entry("commandTarget", SAMPLE.toString()),
                Map.entry("causationId", UUID.randomUUID().toString()),
                Map.entry("correlationId", UUID.randomUUID().toString()));
    }

    @Override
    public void operate(int caller) throws SQLException, IOException {
        long copied = Objects.requireNonNull(copy, "not prepared").again();
        if (copied != 2L * rows) {
            throw new IllegalStateException(copied + " events came of " + rows + " rows");
        }
    }

    @Override
    public void close() throws IOException {
        if (copy != null) {
            copy.close();
        }
    }
}
