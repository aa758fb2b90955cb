package annals.node.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.node.postgres.Migrations.Part;
import annals.node.start.StartRefused;
import annals.postgresql.TestPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    private final String name = TestPostgres.newDatabase();
    private final Database database =
            new Database("127.0.0.1", TestPostgres.port(), name, "postgres", "postgres", "disable");

    @Test
    void eachPartHasItsTablesAndItsHistoryInASchemaOfItsOwn() throws SQLException {
        var parts = List.of(new Part("db/test-log", "event_log"), new Part("db/test-model", "read_model"));
        Migrations.run(database, parts);
        Migrations.run(database, parts);
        assertThat(tables())
                .containsExactlyInAnyOrder(
                        "event_log.entry",
                        "event_log.flyway_schema_history",
                        "read_model.deal",
                        "read_model.flyway_schema_history");
    }

    @Test
    void anInstallationStartsWithAReleaseThatBringsALowerNumberThanItHas() throws SQLException {
        Migrations.run(database, List.of(new Part("db/test-release/installed", "read_model")));
        var next = List.of(new Part("db/test-release", "read_model"));
        Migrations.run(database, next);
        Migrations.run(database, next);
        assertThat(strings("select column_name from information_schema.columns"
                        + " where table_schema = 'read_model' and table_name = 'customer'"))
                .containsExactlyInAnyOrder("id", "name");
        assertThat(strings("select version from read_model.flyway_schema_history where version is not null"
                        + " order by installed_rank"))
                .containsExactly("1", "30", "3");
    }

    @Test
    void aStepThatFailsLeavesNothingBehindAndIsExplained() throws SQLException {
        assertThatThrownBy(() -> Migrations.run(database, List.of(new Part("db/test-broken", "broken"))))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("The tables of broken");
        assertThat(tables()).doesNotContain("broken.half");
    }

    @Test
    void aPartWithoutItsFilesIsRefused() {
        assertThatThrownBy(() -> Migrations.run(database, List.of(new Part("db/nowhere", "nowhere"))))
                .isInstanceOf(StartRefused.class);
    }

    private List<String> tables() throws SQLException {
        return strings("select schemaname || '.' || tablename from pg_tables"
                + " where schemaname not in ('pg_catalog', 'information_schema')");
    }

    private List<String> strings(String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (var connection = TestPostgres.dataSource(name).getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
