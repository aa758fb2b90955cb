package annals.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import annals.postgresql.TestPostgres;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class BinariesTest {

    @Test
    void thePackedReleaseIsTheOneTheCodeNames() {
        assertThat(Binaries.VERSION).startsWith(Binaries.MAJOR + ".");
        try (var connection =
                TestPostgres.dataSource(TestPostgres.newDatabase()).getConnection()) {
            assertThat(Binaries.VERSION).startsWith(connection.getMetaData().getDatabaseProductVersion() + ".");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
