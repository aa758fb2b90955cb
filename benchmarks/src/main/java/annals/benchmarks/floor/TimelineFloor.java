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
    private static final UUID CUSTOMER = new UUID(0, 1);
    private static final String FILL = """
            insert into read_model.customer_timeline (position, customer_id, kind, type, text, department, channel, actor,
                actor_type, link, visible_to, occurred_at, recorded_at, body)
            select n, ?, 'touchpoint', 'crm.customer.touchpoint.recorded', 'Where is my order?', 'SERVICE',
                case when n % 10 = 0 then 'PHONE' else 'EMAIL' end, 'Administrator', 'SERVICE', '/customers/1', null,
                now() - n * interval '1 minute', now(), 'It should have come on Monday.'
            from generate_series(1, 3000) n
            """;
    private static final String READ = """
            select t.*, c.name as customer_name from read_model.customer_timeline t
            left join read_model.customer_timeline_customer c on c.customer_id = t.customer_id
            where t.customer_id = ? and t.channel = any(?) order by t.occurred_at desc, t.position desc limit ?
            """;

    private final int entries;
    private final String[] channels;
    private @Nullable Connection connection;
    private @Nullable PreparedStatement statement;
    private @Nullable EchoServer echo;
    private @Nullable HttpCaller caller;

    private TimelineFloor(int entries, String... channels) {
        this.entries = entries;
        this.channels = channels;
    }

    /** The first 50. */
    public static Side first() {
        return new TimelineFloor(50, "EMAIL", "PHONE");
    }

    /** 1,000 at once. */
    public static Side all() {
        return new TimelineFloor(1_000, "EMAIL", "PHONE");
    }

    /** The first 50 by phone. */
    public static Side filtered() {
        return new TimelineFloor(50, "PHONE");
    }

    @Override
    public void prepare(Database database, int callers) throws SQLException, IOException {
        Migrations.run(database, ReadModelParts.TABLES);
        connection = DatabaseParts.unpooled(database).getConnection();
        try (var fill = connection.prepareStatement(FILL)) {
            fill.setObject(1, CUSTOMER);
            fill.executeUpdate();
        }
        statement = connection.prepareStatement(READ);
        statement.setObject(1, CUSTOMER);
        statement.setArray(2, connection.createArrayOf("text", channels));
        statement.setInt(3, entries);
        echo = EchoServer.start(entries * BYTES_OF_AN_ENTRY);
        caller = new HttpCaller(echo.port(), "none");
    }

    @Override
    public void operate(int number) throws SQLException, IOException {
        int read = 0;
        try (var rows = Objects.requireNonNull(statement).executeQuery()) {
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
