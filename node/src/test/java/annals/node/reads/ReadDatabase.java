package annals.node.reads;

import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import annals.node.postgres.Migrations;
import annals.postgresql.TestPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A database with the tables of reads and nothing in them. */
final class ReadDatabase {

    private ReadDatabase() {}

    static DataSource empty() {
        var database = new Database(
                "127.0.0.1", TestPostgres.port(), TestPostgres.newDatabase(), "postgres", "postgres", "disable");
        Migrations.run(database, List.of(ReadParts.TABLES));
        return DatabaseParts.unpooled(database);
    }

    static void execute(DataSource database, String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** All rows as actor, route and number of reads, in the order in which they were written. */
    static List<String> rows(DataSource database) {
        List<String> rows = new ArrayList<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select * from audit.personal_read order by id")) {
            while (found.next()) {
                rows.add(found.getString("actor") + " " + found.getString("route") + " " + found.getInt("reads"));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
