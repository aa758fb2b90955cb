package annals.benchmarks.floor;

import annals.benchmarks.side.HttpCaller;
import annals.benchmarks.side.Side;
import annals.node.parts.ReadModelParts;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import annals.node.postgres.Migrations;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The floor of W4: the rows of the timeline from the same table by a prepared statement, and then an answer of the same
 * size from an endpoint that only echoes. For one caller.
 */
public final class TimelineFloor implements Side {

    private static final int BYTES_OF_AN_ENTRY = 450;
    private static final int COLUMNS = 12;
    private static final int CUSTOMERS = 3;
    private static final String FILL = """
            insert into read_model.customer_timeline (position, customer_id, kind, type, text, department, channel, actor,
                actor_type, link, visible_to, occurred_at, recorded_at, body)
            select n, (lpad((n % 3)::text, 32, '0'))::uuid, 'touchpoint', 'crm.customer.touchpoint.recorded', 'Where is my order?', 'SERVICE',
                case when n / 3 % 10 = 0 then 'PHONE' else 'EMAIL' end, 'Administrator', 'SERVICE', '/customers/1', null,
                now() - n * interval '1 minute', now(), 'It should have come on Monday.'
            from generate_series(1, 3000) n
            """;
    private static final String READ = """
            select t.*, c.name as customer_name from read_model.customer_timeline t
            left join read_model.customer_timeline_customer c on c.customer_id = t.customer_id
            where t.customer_id = ? %s order by t.occurred_at desc, t.position desc limit ?
            """;

    private final int entries;
    private final String filter;
    private @Nullable Connection connection;
    private @Nullable PreparedStatement statement;
    private @Nullable EchoServer echo;
    private @Nullable HttpCaller caller;
    private int turn;

    private TimelineFloor(int entries, String filter) {
        this.entries = entries;
        this.filter = filter;
    }

    /** The first 50. */
    public static Side first() {
        return new TimelineFloor(50, "");
    }

    /** 1,000 at once. */
    public static Side all() {
        return new TimelineFloor(1_000, "");
    }

    /** The first 50 by phone. */
    public static Side filtered() {
        return new TimelineFloor(50, "and t.channel = any(array['PHONE'])");
    }

    @Override
    public void prepare(Database database, int callers) throws SQLException, IOException {
        Migrations.run(database, ReadModelParts.TABLES);
        connection = DatabaseParts.unpooled(database).getConnection();
        try (var fill = connection.createStatement()) {
            fill.execute(FILL);
            fill.execute("vacuum analyze read_model.customer_timeline");
        }
        statement = connection.prepareStatement(READ.formatted(filter));
        statement.setInt(2, entries);
        echo = EchoServer.start(entries * BYTES_OF_AN_ENTRY);
        caller = new HttpCaller(echo.port(), "none");
    }

    @Override
    public void operate(int number) throws SQLException, IOException {
        int read = 0;
        var prepared = Objects.requireNonNull(statement);
        prepared.setObject(1, new UUID(0, turn++ % CUSTOMERS));
        try (var rows = prepared.executeQuery()) {
            while (rows.next()) {
                for (int column = 1; column <= COLUMNS; column++) {
                    rows.getString(column);
                }
                read++;
            }
        }
        if (read != entries || Objects.requireNonNull(caller).get("/").isEmpty()) {
            throw new IllegalStateException(read + " entries were read");
        }
    }

    @Override
    public void close() throws IOException {
        if (caller != null) {
            caller.close();
        }
        if (echo != null) {
            echo.close();
        }
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
