package annals.benchmarks.floor;

import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** The finished rows of a table, kept in a file and copied into it again and again by one connection. */
public final class CopyRows implements AutoCloseable {

    private final Connection connection;
    private final String table;
    private final Path rows;

    private CopyRows(Connection connection, String table) throws IOException {
        this.connection = connection;
        this.table = table;
        this.rows = Files.createTempFile("rows-of-" + table, null);
    }

    /**
     * Makes the table and keeps its rows.
     *
     * @param fill statements that create the table with its indexes and insert the rows, in the order of its key
     */
    public static CopyRows of(Database database, String table, String... fill) throws SQLException, IOException {
        var copy = new CopyRows(DatabaseParts.unpooled(database).getConnection(), table);
        for (String sql : fill) {
            copy.execute(sql);
        }
        try (var out = Files.newOutputStream(copy.rows)) {
            copy.connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", out);
        }
        return copy;
    }

    /** Empties the table and copies all rows into it in one transaction; answers how many there were. */
    public long again() throws SQLException, IOException {
        execute("truncate " + table);
        try (var in = Files.newInputStream(rows)) {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin", in);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        Files.delete(rows);
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
