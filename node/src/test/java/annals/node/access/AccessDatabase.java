package annals.node.access;

import annals.node.postgres.Database;
import annals.node.postgres.Migrations;
import annals.postgresql.TestPostgres;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;

/** A database with the tables of sign-in and nothing in them. */
final class AccessDatabase {

    private AccessDatabase() {}

    static Database create() {
        var database = new Database(
                "127.0.0.1", TestPostgres.port(), TestPostgres.newDatabase(), "postgres", "postgres", "disable");
        Migrations.run(database, List.of(AccessParts.TABLES));
        return database;
    }

    static DatabaseClient client(Database database) {
        return DatabaseClient.create(ConnectionFactories.get(ConnectionFactoryOptions.builder()
                .option(ConnectionFactoryOptions.DRIVER, "postgresql")
                .option(ConnectionFactoryOptions.HOST, database.host())
                .option(ConnectionFactoryOptions.PORT, database.port())
                .option(ConnectionFactoryOptions.DATABASE, database.name())
                .option(ConnectionFactoryOptions.USER, database.user())
                .option(ConnectionFactoryOptions.PASSWORD, database.password())
                .build()));
    }
}
