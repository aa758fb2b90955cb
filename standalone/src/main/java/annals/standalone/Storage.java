package annals.standalone;

import annals.node.Places;
import annals.node.access.AccessParts;
import annals.node.keys.KeysDatabase;
import annals.node.log.LogTableParts;
import annals.node.parts.ReadModelParts;
import annals.node.postgres.DatabaseUrl;
import annals.node.postgres.Migrations;
import annals.node.proof.ProofParts;
import annals.node.reads.ReadParts;
import annals.node.start.DataDirectory;
import annals.node.start.Settings;
import annals.standalone.postgres.EmbeddedPostgres;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/** Where the standalone assembly keeps its data, and in which tables. */
public final class Storage {

    /** All tables but those of the keys, in the order in which they are made. */
    public static final List<Migrations.Part> TABLES = Stream.of(
                    List.of(AccessParts.TABLES, ReadParts.TABLES, LogTableParts.TABLES, ProofParts.TABLES),
                    ReadModelParts.TABLES)
            .flatMap(List::stream)
            .toList();

    private Storage() {}

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
}
