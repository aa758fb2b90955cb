package annals.standalone.keys;

import annals.standalone.postgres.Database;
import annals.standalone.postgres.Migrations;

/**
 * Where the keys are, and as whom we are there: in the embedded database as a role that nothing else uses, so that whoever
 * reads the log has no way to the keys.
 */
public record KeysDatabase(Database database) {

    /** The tables of the keys. */
    public static final Migrations.Part TABLES = new Migrations.Part("db/keys", "keys");
}
