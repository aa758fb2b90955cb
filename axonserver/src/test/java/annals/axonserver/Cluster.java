package annals.axonserver;

import annals.axonserver.connection.AxonServerSettings;
import annals.axonserver.stub.Target;
import annals.node.Places;
import annals.node.access.AdministratorToken;
import annals.node.api.Assembly;
import annals.node.keys.KeysDatabase;
import annals.node.postgres.Database;
import annals.node.start.Settings;
import annals.postgresql.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Nodes in this process that share an Axon Server and a database, both empty at the start. */
final class Cluster implements AutoCloseable {

    static final String TOKEN = Assembly.TOKEN;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final Target server;
    private final Database database;
    private final Map<String, String> more = new HashMap<>();
    private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();

    Cluster(Path folder) throws IOException {
        this(
                folder,
                Target.in(folder.resolve("server")),
                new Database(
                        "127.0.0.1",
                        TestPostgres.port(),
                        TestPostgres.newDatabase(),
                        "postgres",
                        "postgres",
                        "disable"));
    }

    /** On a database that need not be empty. */
    Cluster(Path folder, Target server, Database database) {
        this.folder = folder;
        this.server = server;
        this.database = database;
    }

    /** Nodes that are started from now on have more in their environment. */
    void set(String variable, String value) {
        more.put(variable, value);
    }

    Target server() {
        return server;
    }

    Database database() {
        return database;
    }

    /** The parts of a node that runs, by the order in which they were started. */
    ConfigurableApplicationContext node(int index) {
        return nodes.get(index);
    }

    /** Starts a node and answers its address. */
    String start(Class<?> parts) {
        var context =
                new SpringApplicationBuilder(parts).initializers(this::known).run("--server.port=0");
        nodes.add(context);
        context.getBean(AdministratorToken.class).ensure(Optional.of(TOKEN)).block(PATIENCE);
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Stops the node that was started first of those that run. */
    void stopFirst() {
        nodes.remove(0).close();
    }

    private void known(ConfigurableApplicationContext started) {
        var context = (GenericApplicationContext) started;
        var places = new Places(database, new KeysDatabase(database), Optional.empty());
        places.prepare(Nodes.TABLES);
        var environment = new HashMap<>(more);
        environment.put("ANNALS_DATA_DIR", dataDirectory().toString());
        environment.put("ANNALS_KEYS_DIR", folder.resolve("keys").toString());
        environment.put("ANNALS_DEMO", "false");
        var settings = Settings.from(environment);
        var axonServer = new AxonServerSettings(server.address(), Optional.empty(), Optional.empty());
        context.registerBean(Settings.class, () -> settings);
        context.registerBean(AxonServerSettings.class, () -> axonServer);
        places.register(context);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("nodes", Nodes.READINESS));
    }

    private Path dataDirectory() {
        try {
            return Files.createDirectories(folder.resolve("node-" + nodes.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops all nodes; server and database stay. */
    void stopAll() {
        while (!nodes.isEmpty()) {
            nodes.remove(nodes.size() - 1).close();
        }
    }

    String address() {
        return server.address();
    }

    @Override
    public void close() {
        stopAll();
        server.close();
    }
}
