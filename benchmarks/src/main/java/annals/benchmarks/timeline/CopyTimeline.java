package annals.benchmarks.timeline;

import annals.benchmarks.side.Rebuilding;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** W6's floor: the finished rows, copied by one connection into an equal table with its indexes, without any event. */
final class CopyTimeline implements Rebuilding {

    private static final int EVENTS = 100_000;
    private static final String FILL = """
            insert into timeline
            select n, md5('customer-' || n %% 1000)::uuid, 'touchpoint', 'crm.customer.touchpoint.recorded',
                   'E-mail from the customer: “Where is my order?”', 'It should have come on Monday.', 'SERVICE', 'EMAIL',
                   'Sam Service', 'PERSON', '01890a5d-ac96-774b-bcce-b302099a8000',
                   '/api/customers/' || md5('customer-' || n %% 1000)::uuid || '/touchpoints/'
                       || md5('touchpoint-' || n)::uuid,
                   '{SERVICE,LOGISTICS}', timestamptz '2026-01-01' + n * interval '1 second', now()
            from generate_series(1, %d) n
            """.formatted(EVENTS);

    private @Nullable Connection connection;
    private byte[] rows = {};

    @Override
    public int events() {
        return EVENTS;
    }

    @Override
    public void prepare(Database database, int callers) throws SQLException, IOException {
        connection = DatabaseParts.unpooled(database).getConnection();
        execute(Timeline.TABLE);
        execute(FILL);
        var copied = new ByteArrayOutputStream();
        open().unwrap(PGConnection.class).getCopyAPI().copyOut("copy timeline to stdout", copied);
        rows = copied.toByteArray();
    }

    @Override
    public void operate(int caller) throws SQLException, IOException {
        execute(Timeline.EMPTY);
        open().unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy timeline from stdin", new ByteArrayInputStream(rows));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = open().createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection open() {
        return Objects.requireNonNull(connection, "not prepared");
    }

    @Override
    public void close() throws IOException {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
