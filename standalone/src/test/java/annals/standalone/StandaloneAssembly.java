package annals.standalone;

import annals.node.Places;
import annals.node.access.AdministratorToken;
import annals.node.api.Assembly;
import annals.node.keys.KeysDatabase;
import annals.node.postgres.Database;
import annals.node.start.Settings;
import annals.postgresql.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** One process on a database of its own. */
public final class StandaloneAssembly implements Assembly {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public Started start(Path folder) {
        var database = new Database(
                "127.0.0.1", TestPostgres.port(), TestPostgres.newDatabase(), "postgres", "postgres", "disable");
        var places = new Places(database, new KeysDatabase(database), Optional.of(database));
        places.prepare(Storage.TABLES);
        var settings = Settings.from(Map.of("ANNALS_DATA_DIR", folder.toString(), "ANNALS_DEMO", "false"));
        ApplicationContextInitializer<GenericApplicationContext> known = context -> {
            places.register(context);
            context.registerBean(Settings.class, () -> settings);
        };
        var process =
                new SpringApplicationBuilder(Annals.class).initializers(known).run("--server.port=0");
        process.getBean(AdministratorToken.class).ensure(Optional.of(TOKEN)).block(PATIENCE);
        String port = process.getEnvironment().getRequiredProperty("local.server.port");
        return new Started("http://127.0.0.1:" + port, List.of(process), () -> {});
    }
}
