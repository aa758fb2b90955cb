package annals.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.Await;
import annals.node.postgres.DatabaseParts;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo story, as a release before the customer migration V3 left it, under the release of today. */
class UpgradeTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String READ_MODELS = "select count(distinct processor) from projection.token";
    private static final String WAITING = "select count(*) from access.outbox";
    private static final String BEHIND =
            "select count(*) from projection.token" + " where position < (select max(position) from event_log.event)";

    /** Internal notes counted as contacts, contact points were found by their type alone, and nobody knew of V3. */
    private static final List<String> BEFORE_V3 = List.of(
            """
            update read_model.customer_profile p set touchpoints = (select count(*) from event_log.event
            where type = 'crm.customer.touchpoint.recorded' and payload::jsonb ->> 'customerId' = p.customer_id::text)""",
            "update read_model.customer_profile_search set part = split_part(part, ' ', 1)",
            "delete from read_model.flyway_schema_history where version = '3'");

    private final Path directory;

    UpgradeTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void anInstallationOfAnOlderReleaseShowsAfterTheUpgradeWhatANewOneWouldShow() throws SQLException {
        try (var annals = RunningAnnals.start(directory, Map.of("ANNALS_DEMO", "true"))) {
            long readModels = number(annals, READ_MODELS);
            Await.that(() -> isShown(annals), PATIENCE);
            var builtFromTheLog = rows(annals);
            annals.kill(); // its database lives on
            for (String step : BEFORE_V3) {
                execute(annals, step);
            }
            assertThat(rows(annals))
                    .as("the older release showed something else")
                    .isNotEqualTo(builtFromTheLog);

            annals.startAgain();
            Await.that(() -> number(annals, READ_MODELS) == readModels && isShown(annals), PATIENCE);
            assertThat(rows(annals)).isEqualTo(builtFromTheLog);
            assertThat(number(annals, "select count(*) from projection.failure"))
                    .isZero();
            assertThat(number(
                            annals,
                            "select count(*) from read_model.flyway_schema_history where version = '3' and success"))
                    .isOne();
        }
    }

    /** The token that is made at the start is recorded a moment after it: nothing waits for that, and all is shown. */
    private static boolean isShown(RunningAnnals annals) {
        return number(annals, WAITING) == 0 && number(annals, BEHIND) == 0;
    }

    /** Every row of every read model, by table. */
    private static Map<String, List<String>> rows(RunningAnnals annals) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        var tables = strings(
                annals,
                "select tablename from pg_tables where schemaname = 'read_model' and tablename not like 'flyway%'");
        for (String table : tables) {
            rows.put(table, strings(annals, "select t::text from read_model." + table + " t order by 1"));
        }
        assertThat(rows).hasSizeGreaterThan(9);
        assertThat(rows.get("customer_profile")).hasSizeGreaterThan(5);
        return rows;
    }

    private static long number(RunningAnnals annals, String query) {
        try {
            return Long.parseLong(strings(annals, query).get(0));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> strings(RunningAnnals annals, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (var connection = DatabaseParts.unpooled(annals.database()).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private static void execute(RunningAnnals annals, String sql) throws SQLException {
        try (var connection = DatabaseParts.unpooled(annals.database()).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
