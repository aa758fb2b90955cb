package annals.benchmarks.timeline;

import annals.node.postgres.Database;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections for contenders that have no pool of their own. */
public final class Pool {

    private Pool() {}

    /** So many connections, opened at once and kept; batches of inserts are sent as one statement. */
    public static HikariDataSource of(Database database, int connections) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url(database));
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(connections);
        return pool;
    }

    /** As pgjdbc takes it, with the one setting that its documentation recommends for batches. */
    public static String url(Database database) {
        return "jdbc:postgresql://" + database.place() + "?sslmode=" + database.sslMode()
                + "&reWriteBatchedInserts=true";
    }

    /** Answers the one number of a query. */
    public static long count(DataSource pool, String query) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
