package annals.node.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.client.SSLMode;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The connections to the database: each pool is bounded, gives up in seconds rather than waits, and so recovers unaided
 * when the database has been away. Either side.
 */
@Configuration(proxyBeanMethods = false)
public class DatabaseParts {

    /** After this a node that says nothing loses its read models to another. */
    public static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);

    /** The schema of the read models' tables. */
    public static final String READ_MODEL = "read_model";

    private static final int QUERY_CONNECTIONS = 16;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ACQUIRE = Duration.ofSeconds(10);
    static final Duration VALIDATE = Duration.ofSeconds(2);
    private static final Duration IDLE = Duration.ofMinutes(10);
    static final Duration STATEMENT = Duration.ofSeconds(30);
    private static final Duration QUERY = Duration.ofSeconds(10);
    private static final Duration IDLE_IN_TRANSACTION = Duration.ofSeconds(20);

    /** Connections on which questions are answered; apart, so that no crowd of readers can hold up a read model. */
    @Bean(destroyMethod = "dispose")
    ConnectionPool queryConnections(Database database) {
        var settings =
                found(Map.of("idle_in_transaction_session_timeout", Long.toString(IDLE_IN_TRANSACTION.toMillis())));
        return new ConnectionPool(pool(
                        "queries",
                        QUERY_CONNECTIONS,
                        new RestedConnections(factory(database, "annals-queries", QUERY, settings), System::nanoTime))
                .validationDepth(ValidationDepth.REMOTE)
                .maxValidationTime(VALIDATE)
                .build());
    }

    @Bean
    DatabaseHealth databaseHealth(ConnectionPool queryConnections) {
        return new DatabaseHealth(queryConnections);
    }

    /**
     * Answers a pool of blocking connections whose statements end after half a minute.
     *
     * @param name of the pool, which the database shows too
     */
    public static HikariDataSource pooled(Database database, String name, int connections) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(lasting(database, name));
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(ACQUIRE.toMillis());
        config.setValidationTimeout(VALIDATE.toMillis());
        config.setKeepaliveTime(Duration.ofMinutes(1).toMillis());
        return new HikariDataSource(config);
    }

    /** Answers a plain source of connections for somebody who keeps one; their statements end after half a minute. */
    public static PGSimpleDataSource lasting(Database database, String name) {
        PGSimpleDataSource source = unpooled(database);
        source.setApplicationName("annals-" + name);
        source.setSocketTimeout((int) STATEMENT.plus(CONNECT).toSeconds());
        source.setOptions("-c statement_timeout=" + STATEMENT.toMillis() + " -c idle_in_transaction_session_timeout="
                + IDLE_IN_TRANSACTION.toMillis());
        return source;
    }

    /** With where the tables of the read models are: their names are written without a schema. */
    static Map<String, String> found(Map<String, String> settings) {
        var more = new HashMap<>(settings);
        more.put("search_path", READ_MODEL);
        return more;
    }

    /** Answers a plain source of connections that gives up after ten seconds, for checks, migrations and tests. */
    public static PGSimpleDataSource unpooled(Database database) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {database.host()});
        source.setPortNumbers(new int[] {database.port()});
        source.setDatabaseName(database.name());
        source.setUser(database.user());
        source.setPassword(database.password());
        source.setSslMode(database.sslMode());
        source.setConnectTimeout((int) CONNECT.toSeconds());
        source.setLoginTimeout((int) ACQUIRE.toSeconds());
        source.setTcpKeepAlive(true);
        source.setApplicationName("annals");
        return source;
    }

    static PostgresqlConnectionFactory factory(
            Database database, String name, Duration statementTimeout, Map<String, String> settings) {
        return new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host(database.host())
                .port(database.port())
                .database(database.name())
                .username(database.user())
                .password(database.password())
                .sslMode(SSLMode.fromValue(database.sslMode()))
                .applicationName(name)
                .connectTimeout(CONNECT)
                .tcpKeepAlive(true)
                .forceBinary(true) // moments as text take ten times as long to read
                .statementTimeout(statementTimeout)
                .options(settings)
                .build());
    }

    static ConnectionPoolConfiguration.Builder pool(String name, int size, ConnectionFactory factory) {
        return ConnectionPoolConfiguration.builder(new OpenedApart(factory))
                .name(name)
                .initialSize(0)
                .maxSize(size)
                .maxIdleTime(IDLE)
                .maxAcquireTime(ACQUIRE)
                .maxCreateConnectionTime(CONNECT)
                .acquireRetry(size);
    }
}
