package annals.standalone;

import annals.standalone.access.AccessParts;
import annals.standalone.keys.KeysDatabase;
import annals.standalone.postgres.Database;
import annals.standalone.postgres.DatabaseCheck;
import annals.standalone.postgres.DatabaseUrl;
import annals.standalone.postgres.EmbeddedPostgres;
import annals.standalone.postgres.Migrations;
import annals.standalone.proof.ProofParts;
import annals.standalone.reads.ReadParts;
import annals.standalone.start.DataDirectory;
import annals.standalone.start.Settings;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Where the data lie.
 *
 * @param database of the log and all that is derived from it
 * @param keys the same database, or another
 * @param owner the same database as the owner of its server; empty if it is not ours
 */
public record Places(Database database, KeysDatabase keys, Optional<Database> owner) {

    private static final List<Migrations.Part> TABLES = List.of(
            AccessParts.TABLES,
            ReadParts.TABLES,
            new Migrations.Part("db/event-log", "event_log"),
            ProofParts.TABLES,
            new Migrations.Part("db/projection", "projection"),
            new Migrations.Part("db/read-model", "read_model"));

    /** The databases that the settings name; if they name none, the embedded one is started. */
    static Places of(Settings settings, DataDirectory directory) {
        var named = settings.keysUrl().map(url -> DatabaseUrl.parse("ANNALS_KEYS_POSTGRES_URL", url));
        if (settings.postgresUrl().isPresent()) {
            var database = DatabaseUrl.parse(settings.postgresUrl().get());
            return new Places(database, new KeysDatabase(named.orElse(database)), Optional.empty());
        }
        var embedded = embedded(directory);
        return new Places(
                embedded.database(), new KeysDatabase(named.orElseGet(embedded::keys)), Optional.of(embedded.owner()));
    }

    private static EmbeddedPostgres embedded(DataDirectory directory) {
        var postgres = EmbeddedPostgres.in(directory.path());
        // Runs after the parts have been closed, so that the last commands still find their database.
        SpringApplication.getShutdownHandlers().add(postgres::stop);
        postgres.start();
        return postgres;
    }

    /** Brings the tables up to what this release expects. */
    public void prepare() {
        DatabaseCheck.requireUsable(database);
        DatabaseCheck.requireUsable(keys.database());
        keys.requireOurs();
        Migrations.run(keys.database(), List.of(KeysDatabase.TABLES));
        Migrations.run(database, TABLES);
    }

    /** Makes them known to the parts. */
    public void register(GenericApplicationContext context) {
        context.registerBean(Places.class, () -> this);
        context.registerBean(Database.class, () -> database);
        context.registerBean(KeysDatabase.class, () -> keys);
    }
}
