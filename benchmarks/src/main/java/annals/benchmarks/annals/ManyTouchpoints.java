package annals.benchmarks.annals;

import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import java.io.IOException;
import java.sql.SQLException;

/**
 * Fills the log of a running product with touchpoints of a thousand customers. The first of each customer is recorded over
 * HTTP; PostgreSQL repeats those under new ids, encrypted as they are, so that a million are there within a minute or two.
 */
public final class ManyTouchpoints {

    private static final int CUSTOMERS = 1_000;
    private static final String REPEAT = """
            insert into event_log.event
            select head + (n - 1) * many + place, gen_random_uuid(), aggregate_type, fresh, sequence, type, revision, now(),
                   replace(payload, aggregate_id, fresh), replace(metadata, aggregate_id, fresh)
            from (select max(position) over () as head, count(*) over () as many,
                         row_number() over (order by position) as place, *
                  from event_log.event where type = 'crm.customer.touchpoint.recorded') recorded,
                 generate_series(1, %d) n, lateral (select md5(aggregate_id || n)::uuid::text as fresh) id
            order by 1
            """;

    private ManyTouchpoints() {}

    /**
     * Answers once all read models have applied the events; nobody else may append meanwhile.
     *
     * @param events how many there are then, the registrations of the customers among them; a multiple of 1,000
     */
    public static void fill(PackagedProduct product, Database database, int events) throws IOException, SQLException {
        try (var caller = product.caller()) {
            for (int i = 0; i < CUSTOMERS; i++) {
                caller.post(RecordTouchpoint.customer(caller) + "/touchpoints", RecordTouchpoint.TOUCHPOINT);
            }
        }
        product.awaitReadModels();
        repeat(database, events / CUSTOMERS - 2);
        product.awaitReadModels();
    }

    /** Writes each touchpoint of the log so many times more; the last event is one. */
    public static void repeat(Database database, int times) throws SQLException {
        try (var connection = DatabaseParts.unpooled(database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(REPEAT.formatted(times));
            statement.execute("analyze event_log.event");
        }
    }
}
