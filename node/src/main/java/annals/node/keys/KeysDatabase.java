package annals.node.keys;

import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import annals.node.postgres.Migrations;
import annals.node.start.StartRefused;
import java.sql.SQLException;

/**
 * Where the keys are, and as whom we are there: in the embedded database as a role that nothing else uses, so that whoever
 * reads the log has no way to the keys.
 */
public record KeysDatabase(Database database) {

    /** The tables of the keys. */
    public static final Migrations.Part TABLES = new Migrations.Part("db/keys", "keys");

    private static final String OF_ANOTHER =
            "select from pg_namespace where nspname = 'keys' and not has_schema_privilege(oid, 'usage')";

    /** Throws {@link StartRefused} if there are keys already which another role owns. */
    public void requireOurs() {
        try (var connection = DatabaseParts.unpooled(database).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(OF_ANOTHER)) {
            if (rows.next()) {
                throw new StartRefused("The schema keys in " + database.place() + " belongs to another role than "
                        + database.user() + "; name that role with ANNALS_KEYS_POSTGRES_URL.");
            }
        } catch (SQLException e) {
            throw new StartRefused(
                    "The keys in " + database.place() + " cannot be reached: " + e.getMessage() + ".", e);
        }
    }
}
