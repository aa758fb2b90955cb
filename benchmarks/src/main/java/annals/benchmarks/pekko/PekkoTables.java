package annals.benchmarks.pekko;

import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;

/** The tables and indexes that the plugin ships for PostgreSQL. */
final class PekkoTables {

    private static final String SCRIPT = "/schema/postgres/postgres-create-schema.sql";

    private PekkoTables() {}

    static void create(Database database) throws SQLException {
        try (var connection = DatabaseParts.unpooled(database).getConnection();
                var statement = connection.createStatement()) {
            for (String sql : script().split(";", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static String script() {
        try (var script = Objects.requireNonNull(PekkoTables.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
