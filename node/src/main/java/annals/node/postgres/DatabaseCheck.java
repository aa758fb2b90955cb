package annals.node.postgres;

import annals.node.start.StartRefused;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Asks a database, before anything is built on it, whether we may use it and whether it keeps what it is given. */
public final class DatabaseCheck {

    private static final List<String> DURABILITY = List.of("fsync", "full_page_writes", "synchronous_commit");
    private static final int OLDEST_SERVER = 15;

    private DatabaseCheck() {}

    /** Throws {@link StartRefused} if the database cannot be reached within ten seconds or may lose a commit. */
    public static void requireUsable(Database database) {
        try (var connection = DatabaseParts.unpooled(database).getConnection()) {
            requireVersion(connection, database);
            for (String setting : DURABILITY) {
                requireOn(connection, setting, database);
            }
        } catch (SQLException e) {
            throw refused(database, e);
        }
    }

    private static void requireVersion(Connection connection, Database database) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_SERVER) {
            throw new StartRefused("The database " + database.place() + " is PostgreSQL " + version
                    + ", but Annals needs PostgreSQL " + OLDEST_SERVER + " or newer.");
        }
    }

    private static void requireOn(Connection connection, String setting, Database database) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + setting)) {
            rows.next();
            if (rows.getString(1).equals("off")) {
                throw new StartRefused("The database " + database.place() + " runs with " + setting
                        + " = off and may lose what was acknowledged; switch it on and start Annals again.");
            }
        }
    }

    private static StartRefused refused(Database database, SQLException e) {
        String place = "The database " + database.place();
        String sentence = switch (String.valueOf(e.getSQLState())) {
            case "28P01", "28000" ->
                place + " does not accept user " + database.user() + " with the password of ANNALS_POSTGRES_URL.";
            case "3D000" -> place + " does not exist on that server; create it with: createdb " + database.name();
            case "53300" -> place + " has no free connection left; raise its max_connections.";
            case "57P03" -> place + " is still starting; try again in a moment.";
            default ->
                place + " cannot be reached (" + reason(e)
                        + "); check ANNALS_POSTGRES_URL and that the server is running.";
        };
        return new StartRefused(sentence, e);
    }

    private static String reason(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest instanceof java.net.UnknownHostException
                ? "unknown host"
                : String.valueOf(deepest.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
