package annals.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.customer.CustomerId;
import annals.node.ListedParts;
import annals.node.Places;
import annals.node.access.AccessLogParts;
import annals.node.access.AccessParts;
import annals.node.access.DoorParts;
import annals.node.access.RightsParts;
import annals.node.access.RouteListing;
import annals.node.erasure.CommandErasureParts;
import annals.node.first.FirstParts;
import annals.node.imports.ImportParts;
import annals.node.keys.KeyParts;
import annals.node.keys.KeysDatabase;
import annals.node.log.LogTableParts;
import annals.node.log.QueryLogParts;
import annals.node.metrics.MetricsParts;
import annals.node.parts.CommandContractParts;
import annals.node.parts.CommandParts;
import annals.node.parts.CommandRouteParts;
import annals.node.parts.ContractParts;
import annals.node.parts.EventParts;
import annals.node.parts.QueryContractParts;
import annals.node.parts.ReadModelParts;
import annals.node.parts.WebParts;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import annals.node.postgres.ReadModelDatabaseParts;
import annals.node.privacy.SubjectParts;
import annals.node.privacy.UnfinishedErasureParts;
import annals.node.privacy.UnfinishedErasures;
import annals.node.proof.ProofParts;
import annals.node.proof.SigningParts;
import annals.node.reads.ReadParts;
import annals.node.screens.Screens;
import annals.node.start.Settings;
import annals.node.status.StatusParts;
import annals.node.traces.TraceParts;
import annals.postgresql.TestPostgres;
import annals.postgresql.projection.CommitFeed;
import annals.postgresql.projection.ReadModelReader;
import annals.standalone.parts.CommandLogParts;
import annals.standalone.parts.EventLogParts;
import io.r2dbc.pool.ConnectionPool;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.core.publisher.Flux;

/** Each side runs without the other: its parts need none of the other's, and its door has a rule for every route. */
class OneSideTest {

    private static final String WRITES = "POST /api/sales/deals ->";
    private static final String READS = "GET /api/sales/deals/{dealId} ->";

    private final Path data;

    OneSideTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void theCommandSideRunsAlone() throws IOException, InterruptedException {
        try (var side = start(CommandSideAlone.class)) {
            assertThat(routes(side))
                    .anyMatch(line -> line.startsWith(WRITES))
                    .noneMatch(line -> line.startsWith(READS))
                    .noneMatch(line -> line.endsWith("NOBODY"));
            assertThat(answer(side, "/api/sales/deals")).isEqualTo(401);
            assertThat(answer(side, "/openapi.json")).isEqualTo(200);
        }
    }

    @Test
    void theQuerySideRunsAlone() throws IOException, InterruptedException {
        try (var side = start(QuerySideAlone.class)) {
            assertThat(routes(side))
                    .anyMatch(line -> line.startsWith(READS))
                    .noneMatch(line -> line.startsWith(WRITES))
                    .noneMatch(line -> line.endsWith("NOBODY"));
            assertThat(answer(side, "/api/status")).isEqualTo(200);
            assertThat(answer(side, "/api/sales/pipeline")).isEqualTo(401);
            assertThat(answer(side, "/openapi.json")).isEqualTo(200);
        }
    }

    @ListedParts
    @Import({
        DatabaseParts.class,
        KeyParts.class,
        EventParts.class,
        LogTableParts.class,
        EventLogParts.class,
        CommandLogParts.class,
        CommandParts.class,
        CommandRouteParts.class,
        CommandContractParts.class,
        CommandErasureParts.class,
        UnfinishedErasureParts.class,
        ImportParts.class,
        FirstParts.class,
        WebParts.class,
        ContractParts.class,
        MetricsParts.class,
        TraceParts.class,
        AccessParts.class,
        AccessLogParts.class,
        DoorParts.class,
        Screens.class
    })
    static class CommandSideAlone {

        @Bean
        ReadModelReader reader(ConnectionPool queryConnections) {
            return new ReadModelReader(
                    queryConnections, new CommitFeed(), Duration.ofSeconds(1), Duration.ofMillis(100));
        }

        @Bean
        UnfinishedErasures none() {
            return position -> Flux.<CustomerId>empty();
        }
    }

    @ListedParts
    @Import({
        DatabaseParts.class,
        KeyParts.class,
        EventParts.class,
        LogTableParts.class,
        EventLogParts.class,
        QueryLogParts.class,
        ReadModelDatabaseParts.class,
        ReadModelParts.class,
        QueryContractParts.class,
        ReadParts.class,
        RightsParts.class,
        SubjectParts.class,
        ProofParts.class,
        SigningParts.class,
        StatusParts.class,
        WebParts.class,
        ContractParts.class,
        MetricsParts.class,
        TraceParts.class,
        AccessParts.class,
        DoorParts.class,
        Screens.class
    })
    static class QuerySideAlone {}

    private ConfigurableApplicationContext start(Class<?> side) {
        var database = new Database(
                "127.0.0.1", TestPostgres.port(), TestPostgres.newDatabase(), "postgres", "postgres", "disable");
        var settings = Settings.from(Map.of("ANNALS_DATA_DIR", data.toString(), "ANNALS_DEMO", "false"));
        var places = new Places(database, new KeysDatabase(database), Optional.of(database));
        places.prepare(Storage.TABLES);
        ApplicationContextInitializer<GenericApplicationContext> known = context -> {
            places.register(context);
            context.registerBean(Settings.class, () -> settings);
        };
        return new SpringApplicationBuilder(side).initializers(known).run("--server.port=0");
    }

    private static List<String> routes(ConfigurableApplicationContext side) {
        return RouteListing.of(side.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
    }

    private static int answer(ConfigurableApplicationContext side, String path)
            throws IOException, InterruptedException {
        String port = side.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
