package annals.standalone.api;

import annals.node.Places;
import annals.node.keys.KeysDatabase;
import annals.node.postgres.Database;
import annals.node.start.Settings;
import annals.postgresql.TestPostgres;
import annals.standalone.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** What the assembly stands on in these tests. */
final class OwnDatabase implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        var database = new Database(
                "127.0.0.1", TestPostgres.port(), TestPostgres.newDatabase(), "postgres", "postgres", "disable");
        var places = new Places(database, new KeysDatabase(database), Optional.of(database));
        places.prepare(Storage.TABLES);
        var settings = Settings.from(Map.of("ANNALS_DATA_DIR", emptyFolder().toString(), "ANNALS_DEMO", "false"));
        context.registerBean(Settings.class, () -> settings);
        places.register(context);
        context.registerBean(FirstSteps.class);
        context.registerBean(
                Caller.class,
                () -> Caller.at(context.getEnvironment().getRequiredProperty("local.server.port"), FirstSteps.TOKEN),
                definition -> definition.setLazyInit(true));
    }

    /** The checkpoints of an earlier run are not those of this database. */
    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
