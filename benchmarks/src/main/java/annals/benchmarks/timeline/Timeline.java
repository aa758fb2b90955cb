package annals.benchmarks.timeline;

import annals.api.access.Department;
import annals.api.customer.touchpoint.TouchpointEvent.TouchpointRecorded;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;

/** One customer timeline with the columns and indexes that the product's has; written by plain JDBC. */
public final class Timeline {

    /** The table and its index; nothing happens if they are there. */
    public static final String TABLE = """
            create table if not exists timeline (
                position    bigint      not null primary key,
                customer_id uuid        not null,
                kind        text        not null,
                type        text        not null,
                text        text        not null,
                body        text,
                department  text,
                channel     text,
                actor       text        not null,
                actor_type  text        not null,
                actor_id    text,
                link        text        not null,
                visible_to  text[],
                occurred_at timestamptz not null,
                recorded_at timestamptz not null
            );
            create index if not exists timeline_by_time on timeline (customer_id, occurred_at desc, position desc)
            """;

    /** Takes all rows away. */
    public static final String EMPTY = "truncate timeline";

    /** Counts the rows. */
    public static final String COUNT = "select count(*) from timeline";

    private static final String INSERT = "insert into timeline values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private Timeline() {}

    /** Inserts a row for each entry in one batch; the connection's transaction is the caller's. */
    public static void insert(Connection connection, List<Entry> entries) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            for (Entry entry : entries) {
                bind(insert, entry);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement row, Entry entry) throws SQLException {
        TouchpointRecorded event = entry.event();
        int column = 0;
        row.setLong(++column, entry.position());
        row.setObject(++column, event.customerId().value());
        row.setString(++column, "touchpoint");
        row.setString(++column, "crm.customer.touchpoint.recorded");
        row.setString(++column, "E-mail from the customer: “" + event.subject() + "”");
        row.setString(++column, event.body());
        row.setString(++column, event.department().name());
        row.setString(++column, event.channel().name());
        row.setString(++column, String.valueOf(entry.metaData().get("actorName")));
        row.setString(++column, String.valueOf(entry.metaData().get("actorType")));
        row.setString(++column, String.valueOf(entry.metaData().get("actor")));
        row.setString(++column, "/api/customers/" + event.customerId() + "/touchpoints/" + event.touchpointId());
        row.setArray(++column, departments(row.getConnection(), event));
        row.setObject(++column, event.occurredAt().atOffset(ZoneOffset.UTC));
        row.setObject(++column, entry.recordedAt().atOffset(ZoneOffset.UTC));
    }

    private static Array departments(Connection connection, TouchpointRecorded event) throws SQLException {
        return connection.createArrayOf(
                "text", event.visibleTo().stream().map(Department::name).toArray());
    }
}
