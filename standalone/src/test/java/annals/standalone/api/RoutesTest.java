package annals.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.Places;
import annals.node.access.RouteListing;
import annals.node.keys.KeysDatabase;
import annals.node.postgres.Database;
import annals.node.start.Settings;
import annals.postgresql.TestPostgres;
import annals.standalone.Annals;
import annals.standalone.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Who may call what is reviewed as text: a changed or new rule shows as a changed line of routes.txt. */
class RoutesTest {

    private static final Path REVIEWED = Path.of("src/test/resources/routes.txt");

    @Test
    void everyRouteOfTheAssemblyHasTheRuleThatWasReviewed(@TempDir Path found) throws IOException {
        var routes = routes(found.resolve("data"));
        assertThat(routes).noneMatch(line -> line.endsWith("NOBODY"));
        Path written = Files.write(found.resolve("routes.txt"), routes);
        assertThat(written).hasSameTextualContentAs(REVIEWED);
    }

    private static List<String> routes(Path data) throws IOException {
        var database = new Database(
                "127.0.0.1", TestPostgres.port(), TestPostgres.newDatabase(), "postgres", "postgres", "disable");
        var settings = Settings.from(Map.of("ANNALS_DATA_DIR", data.toString(), "ANNALS_DEMO", "false"));
        var places = new Places(database, new KeysDatabase(database), Optional.of(database));
        places.prepare(Storage.TABLES);
        ApplicationContextInitializer<GenericApplicationContext> known = context -> {
            places.register(context);
            context.registerBean(Settings.class, () -> settings);
        };
        try (var context =
                new SpringApplicationBuilder(Annals.class).initializers(known).run("--server.port=0")) {
            return RouteListing.of(context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
        }
    }
}
