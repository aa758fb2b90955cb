package annals.axonserver;

import annals.axonserver.connection.AxonServerSettings;
import annals.node.Node;
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
import annals.node.start.StartRefused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What all nodes stand on: one PostgreSQL, whose tables are the same whichever node is the first to make them. */
final class Nodes {

    static final List<Migrations.Part> TABLES = Stream.of(
                    List.of(AccessParts.TABLES, ReadParts.TABLES, LogTableParts.TABLES, ProofParts.TABLES),
                    ReadModelParts.TABLES)
            .flatMap(List::stream)
            .toList();

    /** A node is no use without the server. */
    static final Map<String, Object> READINESS = Map.of(
            "management.endpoint.health.group.readiness.include", "readinessState,databaseHealth,axonServerHealth");

    private Nodes() {}

    /** A story would be told by whichever command node is the first, so nodes begin empty unless they are told otherwise. */
    static void run(Class<?> parts) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putIfAbsent("ANNALS_DEMO", "false");
        new Node(parts, Nodes::places, TABLES, environment, context -> known(environment, context)).run();
    }

    private static void known(Map<String, String> environment, GenericApplicationContext context) {
        var settings = AxonServerSettings.from(environment);
        context.registerBean(AxonServerSettings.class, () -> settings);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("nodes", READINESS));
    }

    private static Places places(Settings settings, DataDirectory directory) {
        var database = DatabaseUrl.parse(
                settings.postgresUrl()
                        .orElseThrow(
                                () -> new StartRefused(
                                        "ANNALS_POSTGRES_URL is not set: nodes share a PostgreSQL, postgresql://user:password@host/database.")));
        var keys = settings.keysUrl().map(url -> DatabaseUrl.parse("ANNALS_KEYS_POSTGRES_URL", url));
        return new Places(database, new KeysDatabase(keys.orElse(database)), Optional.empty());
    }
}
