package annals.node.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.node.start.StartRefused;
import annals.postgresql.TestPostgres;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseCheckTest {

    private final String name = TestPostgres.newDatabase();
    private final Database database =
            new Database("127.0.0.1", TestPostgres.port(), name, "postgres", "postgres", "disable");

    @Test
    void aDatabaseThatMayLoseCommitsIsRefused() throws SQLException {
        DatabaseCheck.requireUsable(database);
        try (var connection = TestPostgres.dataSource(name).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter database " + name + " set synchronous_commit = off");
        }
        assertThatThrownBy(() -> DatabaseCheck.requireUsable(database))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("synchronous_commit = off");
    }
}
