package annals.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestPostgresTest {

    @Test
    void testsRunOnTheSameDurableServerVersionAsTheProduct() throws SQLException {
        assertThat(show("server_version")).startsWith("18");
        assertThat(show("fsync")).isEqualTo("on");
        assertThat(show("synchronous_commit")).isEqualTo("on");
        assertThat(show("full_page_writes")).isEqualTo("on");
    }

    private static String show(String setting) throws SQLException {
        try (var connection = TestPostgres.dataSource("postgres").getConnection();
                var rows = connection.createStatement().executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
