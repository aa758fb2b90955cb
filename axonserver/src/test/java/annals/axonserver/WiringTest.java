package annals.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import annals.axonserver.mirror.Mirror;
import annals.command.shared.CommandSide;
import annals.command.shared.Commands;
import annals.command.shared.Log;
import annals.node.parts.NodeName;
import annals.postgresql.eventlog.EventLog;
import annals.postgresql.projection.ReadModels;
import io.r2dbc.spi.ConnectionFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.AbstractObjectAssert;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** What each node stands on, class by class: nothing of another assembly, or of a library's own choice, slips in. */
@SuppressWarnings("NullAway.Init")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WiringTest {

    private static final List<Class<?>> KINDS = List.of(
            AxonServerConnectionManager.class,
            EventStore.class,
            EventLog.class,
            Log.class,
            Mirror.class,
            Cache.class,
            CommandSide.class,
            Commands.class,
            ReadModels.class,
            TokenStore.class,
            Serializer.class,
            DataSource.class,
            ConnectionFactory.class);

    private Cluster cluster;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        cluster = new Cluster(folder);
        cluster.start(CommandNode.class);
        cluster.start(QueryNode.class);
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void aCommandNodeAppendsToAxonServerAndHasNoTableOfTheLog() {
        assertThat(beans(cluster.node(0)))
                .containsExactly(
                        "axonServerConnections: AxonServerConnectionManager",
                        "eventStore: PushedEventStore",
                        "log: AxonServerLog",
                        "recentAggregates: CheckedAggregates",
                        "commandSide: CommandSide",
                        "commands: Commands",
                        "eventSerializer: RegisteredTypeSerializer",
                        "keyConnections: HikariDataSource",
                        "outboxConnections: HikariDataSource",
                        "queryConnections: ConnectionPool");
        inside(0, EventStore.class).extracting("storageEngine").satisfies(engine -> isA(engine, "AxonServerEngine"));
        inside(0, Cache.class).extracting("remembered").satisfies(cache -> isA(cache, "RecentAggregates"));
    }

    @Test
    void aQueryNodeReadsTheCopyOnPostgresqlAndRemembersNoAggregates() {
        assertThat(beans(cluster.node(1)))
                .containsExactly(
                        "axonServerConnections: AxonServerConnectionManager",
                        "eventStore: PushedEventStore",
                        "eventLog: EventLog",
                        "log: AxonServerLog",
                        "mirror: Mirror",
                        "commands: Commands",
                        "readModels: ReadModels",
                        "eventSerializer: RegisteredTypeSerializer",
                        "eventLogConnections: HikariDataSource",
                        "keyConnections: HikariDataSource",
                        "readConnections: HikariDataSource",
                        "momentConnections: ConnectionPool",
                        "projectionConnections: ConnectionPool",
                        "queryConnections: ConnectionPool");
        inside(1, EventStore.class).extracting("storageEngine").satisfies(engine -> isA(engine, "EventLog"));
    }

    @Test
    void theCommandsOfEitherGoOverAxonServer() {
        for (int node = 0; node < 2; node++) {
            var bus = inside(node, Commands.class).extracting("bus");
            while (isOurs(bus)) {
                bus = bus.extracting("bus");
            }
            bus.isInstanceOf(AxonServerCommandBus.class);
        }
    }

    @Test
    void eachNodeHasANameThatSaysWhatItIs() {
        assertThat(cluster.node(0).getBean(NodeName.class).value()).startsWith("command-");
        assertThat(cluster.node(1).getBean(NodeName.class).value()).startsWith("query-");
    }

    private static List<String> beans(ConfigurableApplicationContext node) {
        return KINDS.stream().flatMap(kind -> beans(node, kind)).distinct().toList();
    }

    private static Stream<String> beans(ConfigurableApplicationContext node, Class<?> kind) {
        return node.getBeansOfType(kind).entrySet().stream()
                .map(bean -> bean.getKey() + ": " + bean.getValue().getClass().getSimpleName())
                .sorted();
    }

    private AbstractObjectAssert<?, ?> inside(int node, Class<?> kind) {
        return assertThat((Object) cluster.node(node).getBean(kind));
    }

    private static boolean isOurs(AbstractObjectAssert<?, ?> bus) {
        return bus.actual().getClass().getName().startsWith("annals.");
    }

    private static void isA(Object found, String name) {
        assertThat(found.getClass().getSimpleName()).isEqualTo(name);
    }
}
