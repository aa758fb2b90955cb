package annals.benchmarks.axon;

import annals.benchmarks.timeline.Pool;
import annals.node.postgres.Database;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Axon's embedded event store on its JDBC engine and the tables that the engine makes. Events are JSON, as its documentation
 * advises, written by the same Jackson as the product's. A unit of work is one transaction.
 */
final class AxonStore implements AutoCloseable {

    static final String COUNT = "select count(*) from DomainEventEntry";

    private final HikariDataSource pool;
    private final ConnectionProvider connections;
    private final Serializer serializer = json();
    private final EmbeddedEventStore events;

    AxonStore(Database database, AxonSetting setting) {
        pool = Pool.of(database, setting.connections());
        connections = new UnitConnections(pool);
        var engine = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                // The connections see to it, see UnitConnections.
                .transactionManager(NoTransactionManager.instance())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .batchSize(setting.readBatch())
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        events = EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    // Tracking tokens name their class, which this Jackson reads only from packages that it is told.
    private static Serializer json() {
        var tokens = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build();
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(tokens))
                .build();
    }

    EmbeddedEventStore events() {
        return events;
    }

    Serializer serializer() {
        return serializer;
    }

    ConnectionProvider connections() {
        return connections;
    }

    /** For an application on this store. */
    Configurer configurer() {
        return DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(configuration -> serializer)
                .configureEventStore(configuration -> events);
    }

    /** Answers the number that the query counts. */
    long count(String query) throws SQLException {
        return Pool.count(pool, query);
    }

    /** Executes a statement by itself. */
    void execute(String sql) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        events.shutDown();
        pool.close();
    }
}
