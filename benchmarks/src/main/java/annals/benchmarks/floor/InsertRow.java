package annals.benchmarks.floor;

import annals.benchmarks.side.Contender;
import annals.benchmarks.side.SampleEvents;
import annals.node.log.LogTableParts;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import annals.node.postgres.Migrations;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The floor of W1: the row that a touchpoint is, one in each transaction, into a table with the log's columns and indexes. */
public final class InsertRow {

    private static final String TABLE = """
            create table floor_event (like event_log.event including all);
            create sequence floor_position;
            """;

    private static final int CLIENTS = 16;

    private InsertRow() {}

    /** As many as so many clients can, one after another. */
    public static Contender start(Database database, int clients, Path directory) throws SQLException, IOException {
        makeTable(database);
        return new Pgbench(database, clients, Pgbench.AT_ONCE, script(), directory);
    }

    /** So many each second; latencies count from when an insert was due. */
    public static Contender atRate(Database database, int perSecond, Path directory) throws SQLException, IOException {
        makeTable(database);
        return new Pgbench(database, CLIENTS, perSecond, script(), directory);
    }

    private static void makeTable(Database database) throws SQLException {
        Migrations.run(database, List.of(LogTableParts.TABLES));
        try (var connection = DatabaseParts.unpooled(database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
    }

    private static String script() {
        var json = new JsonMapper();
        return """
                insert into floor_event (position, event_id, aggregate_type, aggregate_id, sequence, type, revision,
                    recorded_at, payload, metadata)
                values (nextval('floor_position'), gen_random_uuid(), 'Touchpoint', gen_random_uuid()::text, 0,
                    'crm.customer.touchpoint.recorded', 1, now(), '%s', '%s');
                """.formatted(
                        quoted(json.writeValueAsString(SampleEvents.touchpoint())),
                        quoted(json.writeValueAsString(SampleEvents.metaData("RecordTouchpoint"))));
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }
}
