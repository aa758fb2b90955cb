package annals.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.postgresql.TestPostgres;
import annals.standalone.start.StartRefused;
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

    @Test
    void thePackedReleaseIsTheOneTheCodeNames() {
        assertThat(Binaries.VERSION).startsWith(Binaries.MAJOR + ".");
        try (var connection = TestPostgres.dataSource(name).getConnection()) {
            assertThat(Binaries.VERSION).startsWith(connection.getMetaData().getDatabaseProductVersion() + ".");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
