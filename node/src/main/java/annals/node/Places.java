package annals.node;

import annals.node.keys.KeysDatabase;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseCheck;
import annals.node.postgres.Migrations;
import java.util.List;
import java.util.Optional;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Where the data lie.
 *
 * @param database of what is derived from the log, and of the log itself where that is on PostgreSQL
 * @param keys the same database, or another
 * @param owner the same database as the owner of its server; empty if it is not ours
 */
public record Places(Database database, KeysDatabase keys, Optional<Database> owner) {

    /**
     * Brings the tables up to what this release expects.
     *
     * @param tables of the parts that the assembly lists, beside those of the keys
     */
    public void prepare(List<Migrations.Part> tables) {
        DatabaseCheck.requireUsable(database);
        DatabaseCheck.requireUsable(keys.database());
        keys.requireOurs();
        Migrations.run(keys.database(), List.of(KeysDatabase.TABLES));
        Migrations.run(database, tables);
    }

    /** Makes them known to the parts. */
    public void register(GenericApplicationContext context) {
        context.registerBean(Places.class, () -> this);
        context.registerBean(Database.class, () -> database);
        context.registerBean(KeysDatabase.class, () -> keys);
    }
}
