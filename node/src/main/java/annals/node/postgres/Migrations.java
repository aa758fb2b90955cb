package annals.node.postgres;

import annals.node.start.StartRefused;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables of the product's parts up to what this release expects; each part keeps its own history. */
public final class Migrations {

    /**
     * The tables of one part.
     *
     * @param location folder on the classpath, searched with its subfolders
     * @param schema holds the part's tables and the history of its migrations; created if missing
     */
    public record Part(String location, String schema) {}

    private Migrations() {}

    /** Runs what is missing, part by part in the order given; nodes that start together take turns. */
    public static void run(Database database, List<Part> parts) {
        parts.forEach(part -> run(database, part));
    }

    private static void run(Database database, Part part) {
        try {
            Flyway.configure()
                    .dataSource(DatabaseParts.unpooled(database))
                    .locations("classpath:" + part.location())
                    .failOnMissingLocations(true)
                    .schemas(part.schema())
                    .cleanDisabled(true)
                    // departments count on their own, so a new release may bring V3 to an installation that has V30
                    .outOfOrder(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StartRefused(
                    "The tables of " + part.schema() + " in " + database.place()
                            + " cannot be brought up to date ("
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given")
                            + "); nothing of them was changed by the failed step.",
                    e);
        }
    }
}
