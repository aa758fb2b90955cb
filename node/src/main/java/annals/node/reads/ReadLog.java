package annals.node.reads;

import annals.api.access.Department;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes rows, many at once. */
final class ReadLog {

    private static final String INSERT =
            "insert into audit.personal_read (customer_id, actor, actor_name, actor_type, department, route, since,"
                    + " until, reads) select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final DataSource database;

    ReadLog(DataSource database) {
        this.database = database;
    }

    /** All or none are on disk. */
    void write(List<ReadRow> rows) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            int column = 1;
            insert.setArray(column++, array(connection, "uuid", rows, ReadRow::customer));
            insert.setArray(
                    column++, array(connection, "text", rows, row -> row.actor().id()));
            insert.setArray(
                    column++, array(connection, "text", rows, row -> row.actor().name()));
            insert.setArray(
                    column++,
                    array(connection, "text", rows, row -> row.actor().type().name()));
            insert.setArray(column++, array(connection, "text", rows, ReadLog::department));
            insert.setArray(column++, array(connection, "text", rows, ReadRow::route));
            insert.setArray(column++, array(connection, "timestamptz", rows, row -> moment(row.since())));
            insert.setArray(column++, array(connection, "timestamptz", rows, row -> moment(row.until())));
            insert.setArray(column, array(connection, "int4", rows, ReadRow::reads));
            insert.executeUpdate();
        }
    }

    private static Array array(
            Connection connection, String type, List<ReadRow> rows, Function<ReadRow, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }

    private static @Nullable String department(ReadRow row) {
        Department department = row.actor().department();
        return department == null ? null : department.name();
    }

    private static OffsetDateTime moment(java.time.Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
