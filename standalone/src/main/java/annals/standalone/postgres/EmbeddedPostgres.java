package annals.standalone.postgres;

import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import annals.node.start.StartRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The product's own PostgreSQL on the loopback interface; if it dies while the product runs, it is started again. */
public final class EmbeddedPostgres {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String OURS = "annals";
    private static final String KEYS = "annals_keys";
    private static final int WATCH_MILLIS = 250;

    private final Server server;
    private final Database database;
    private final String keysPassword = PasswordFile.random();
    private final CountDownLatch stopped = new CountDownLatch(1);

    private EmbeddedPostgres(Server server, Database database) {
        this.server = server;
        this.database = database;
    }

    /**
     * Makes ready the files in a data directory, creating them at the first start, and ends a server that an earlier
     * Annals left on them. Throws {@link StartRefused} if that cannot be.
     */
    public static EmbeddedPostgres in(Path dataDirectory) {
        var programs = new Programs(Binaries.unpackedIn(dataDirectory));
        var cluster = new Cluster(dataDirectory, programs);
        String password = cluster.open();
        var server = new Server(cluster, programs);
        stopOrphan(server);
        return new EmbeddedPostgres(
                server, new Database("127.0.0.1", settle(cluster), OURS, OURS, password, "disable"));
    }

    /** Where to connect to, as a user who owns the database but not the server. */
    public Database database() {
        return database;
    }

    /** The same database as the role that owns the schema of the keys; its password is a new one at each start. */
    public Database keys() {
        return new Database(database.host(), database.port(), OURS, KEYS, keysPassword, database.sslMode());
    }

    /** The same database as the owner of the server, for what only that role may do. */
    public Database owner() {
        return asOwner(OURS);
    }

    /** Starts the server and answers once it accepts commands. Throws {@link StartRefused} if it does not. */
    public void start() {
        server.start();
        try {
            createDatabase();
        } catch (SQLException e) {
            throw new StartRefused("The embedded database does not answer as it should: " + e.getMessage() + ".", e);
        }
        var watch = new Thread(this::watch, "postgres-watch");
        watch.setDaemon(true);
        watch.start();
    }

    /** Ends the server for good, after whoever uses it has ended; allowed at any time, also while it starts. */
    public void stop() {
        stopped.countDown();
        if (server.isRunning()) {
            server.stop();
        }
    }

    private static void stopOrphan(Server server) {
        if (server.isRunning()) {
            LOG.info("PostgreSQL was left running by an Annals that was killed; stopping it before starting it again.");
            server.stop();
        }
    }

    private static int settle(Cluster cluster) {
        try {
            return ServerSettings.writeInto(cluster.directory());
        } catch (IOException e) {
            throw new StartRefused("The settings of PostgreSQL cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private void watch() {
        try {
            while (!stopped.await(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
                revive();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void revive() {
        try {
            if (server.isRunning()) {
                return;
            }
            server.start();
            LOG.warn("PostgreSQL had stopped unexpectedly and was started again.");
        } catch (RuntimeException e) {
            LOG.error("PostgreSQL has stopped; trying to start it again: {}", e.getMessage());
        }
        if (stopped.getCount() == 0) {
            server.stop();
        }
    }

    private void createDatabase() throws SQLException {
        try (var connection = DatabaseParts.unpooled(asOwner("postgres")).getConnection()) {
            if (isMissing(connection, "select from pg_roles where rolname = 'annals'")) {
                execute(connection, "create role annals login password '" + database.password() + "'");
            }
            if (isMissing(connection, "select from pg_roles where rolname = 'annals_keys'")) {
                execute(connection, "create role annals_keys login");
            }
            execute(connection, "alter role annals_keys password '" + keysPassword + "'");
            if (isMissing(connection, "select from pg_database where datname = 'annals'")) {
                execute(connection, "create database annals owner annals");
            }
        }
        try (var connection = DatabaseParts.unpooled(asOwner(OURS)).getConnection()) {
            execute(connection, "create schema if not exists keys authorization annals_keys");
        }
    }

    private Database asOwner(String name) {
        return new Database(
                database.host(), database.port(), name, "postgres", database.password(), database.sslMode());
    }

    private static boolean isMissing(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
