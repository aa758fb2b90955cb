package annals.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.access.Department;
import annals.api.access.Role;
import annals.node.Await;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Read models are built anew while everything goes on. */
@ApiTest
@Order(ApiTest.LATER)
@TestPropertySource(properties = "annals.test=read models are rebuilt")
class RebuildTest {

    private static final String READ_MODELS = "/api/administration/read-models/";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private Caller caller;

    @Autowired
    private Database database;

    @Test
    void everyReadModelThatIsBuiltAnewShowsWhatItShowedBefore() throws SQLException {
        var story = story(60);
        settle(story.position());
        Map<String, String> before = digests();
        List<String> indexes = indexes();
        assertThat(names()).hasSizeGreaterThanOrEqualTo(7);
        for (String name : names()) {
            rebuild(name, "");
            JsonNode progress = await(name, "SWITCHED");
            assertThat(progress.path("comparison")).isNotEmpty().allSatisfy(RebuildTest::isEqual);
        }
        assertThat(digests()).isEqualTo(before);
        assertThat(indexes()).isEqualTo(indexes).contains("sales_deal_by_opening", "customer_profile_pkey");
        story.step();
        settle(story.position());
    }

    @Test
    void whoReadsDuringARebuildNeverMeetsAnErrorNorLessThanBefore() {
        var story = story(40);
        settle(story.position());
        var over = new AtomicBoolean();
        List<String> faults = new ArrayList<>();
        var reader = CompletableFuture.runAsync(() -> {
            long deals = -1;
            long position = -1;
            while (!over.get()) {
                var board = caller.get("/api/sales/pipeline");
                long now = board.status() == 200 ? deals(board.body()) : -1;
                if (now < deals || board.position() < position) {
                    faults.add(board.status() + ": " + now + " deals after " + deals + " at " + board.position());
                }
                deals = Math.max(now, deals);
                position = Math.max(board.position(), position);
            }
        });
        for (int i = 0; i < 3; i++) {
            rebuild("sales.pipeline", "");
            Await.that(
                    () -> {
                        story.step();
                        return state("sales.pipeline").equals("SWITCHED");
                    },
                    PATIENCE);
        }
        over.set(true);
        reader.join();
        assertThat(faults).isEmpty();
        settle(story.position());
    }

    @Test
    void aRowThatIsWrongIsReportedAndRightAfterwards() throws SQLException {
        settle(story(20).position());
        execute(
                "update read_model.sales_pipeline set name = 'Planted' where deal_id = (select min(deal_id::text)::uuid from"
                        + " read_model.sales_pipeline)");
        execute("insert into read_model.sales_pipeline_customer values (gen_random_uuid(), 'Nobody')");
        rebuild("sales.pipeline", "?hold=true");
        JsonNode progress = await("sales.pipeline", "READY");
        JsonNode deals = progress.path("comparison").path(0);
        assertThat(deals.path("table").asString("")).isEqualTo("sales_pipeline");
        assertThat(deals.path("different").asLong()).isEqualTo(1);
        assertThat(deals.path("same").asLong()).isPositive();
        assertThat(progress.path("comparison").path(3).path("missing").asLong()).isEqualTo(1);
        assertThat(string("select count(*) from read_model.sales_pipeline where name = 'Planted'"))
                .isEqualTo("1");
        caller.post(READ_MODELS + "sales.pipeline/rebuild/switch", Map.of()).hasStatus(202);
        await("sales.pipeline", "SWITCHED");
        assertThat(string("select count(*) from read_model.sales_pipeline where name = 'Planted'"))
                .isEqualTo("0");
    }

    @Test
    void aRebuildThatIsGivenUpLeavesNothingBehind() throws SQLException {
        settle(story(10).position());
        Map<String, String> before = digests();
        rebuild("sales.deal", "?hold=true");
        await("sales.deal", "READY");
        caller.post(READ_MODELS + "sales.deal/rebuild", Map.of()).isProblem(409, "REBUILD_RUNNING");
        assertThat(string("select count(*) from pg_namespace where nspname like 'rebuild%'"))
                .isEqualTo("1");
        caller.post(READ_MODELS + "sales.deal/rebuild/cancel", Map.of()).hasStatus(202);
        await("sales.deal", "CANCELLED");
        assertThat(string("select count(*) from pg_namespace where nspname ~ '^(rebuild|replaced)'"))
                .isEqualTo("0");
        assertThat(digests()).isEqualTo(before);
        caller.post(READ_MODELS + "sales.deal/rebuild/cancel", Map.of()).isProblem(409, "REBUILD_OVER");
        caller.post(READ_MODELS + "sales.deal/rebuild/switch", Map.of()).isProblem(409, "REBUILD_OVER");
    }

    @Test
    void anEventThatFailedCanBeTriedAgainAtOnce() {
        names().forEach(name ->
                caller.post(READ_MODELS + name + "/retry", Map.of()).hasStatus(202));
        assertThat(caller.get("/api/status").body().path("ready").asBoolean()).isTrue();
    }

    @Test
    void aReadModelThatDoesNotExistCannotBeRebuilt() {
        caller.post(READ_MODELS + "sales.weather/rebuild", Map.of()).isProblem(404, "READ_MODEL_NOT_FOUND");
        caller.get(READ_MODELS + "sales.weather/rebuild").isProblem(404, "READ_MODEL_NOT_FOUND");
    }

    @Test
    void onlyAnAdministratorRebuilds() {
        var supervisor = caller.of(Department.SERVICE, Role.SERVICE_SUPERVISOR);
        supervisor.post(READ_MODELS + "service.queue/rebuild", Map.of()).isProblem(403, "ACCESS_DENIED");
        supervisor.post(READ_MODELS + "service.queue/rebuild/switch", Map.of()).isProblem(403, "ACCESS_DENIED");
    }

    private RandomStory story(int steps) {
        var story = new RandomStory(new Random(7), caller).begin();
        for (int i = 0; i < steps; i++) {
            story.step();
        }
        return story;
    }

    private void rebuild(String name, String parameters) {
        caller.post(READ_MODELS + name + "/rebuild" + parameters, Map.of()).hasStatus(202);
    }

    private JsonNode await(String name, String wanted) {
        Await.that(() -> state(name).equals(wanted), PATIENCE);
        return caller.get(READ_MODELS + name + "/rebuild").hasStatus(200).body();
    }

    private String state(String name) {
        return caller.get(READ_MODELS + name + "/rebuild").hasStatus(200).text("state");
    }

    private static void isEqual(JsonNode table) {
        assertThat(table.path("different").asLong()
                        + table.path("missing").asLong()
                        + table.path("additional").asLong())
                .as("%s", table)
                .isZero();
    }

    private static long deals(JsonNode board) {
        long deals = 0;
        for (JsonNode stage : board.path("columns")) {
            deals += stage.path("count").asLong();
        }
        return deals;
    }

    private List<String> names() {
        var names = new ArrayList<String>();
        caller.get("/api/status")
                .hasStatus(200)
                .body()
                .path("readModels")
                .forEach(model -> names.add(model.path("name").asString("")));
        return names;
    }

    /** Waits until every read model shows the event at a position. */
    private void settle(long position) {
        Await.that(
                () -> {
                    for (JsonNode model : caller.get("/api/status").body().path("readModels")) {
                        if (model.path("position").asLong() < position) {
                            return false;
                        }
                    }
                    return true;
                },
                PATIENCE);
    }

    private Map<String, String> digests() throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        // the trail tells of the order to rebuild, too
        for (String table : strings("select tablename from pg_tables where schemaname = 'read_model'"
                + " and tablename <> 'audit_trail'")) {
            String sql = "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from read_model.";
            digests.put(table, string(sql + table + " t"));
        }
        return digests;
    }

    private List<String> indexes() throws SQLException {
        return strings("select indexname from pg_indexes where schemaname = 'read_model' order by 1");
    }

    private String string(String sql) throws SQLException {
        return strings(sql).get(0);
    }

    private List<String> strings(String sql) throws SQLException {
        try (var connection = DatabaseParts.unpooled(database).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DatabaseParts.unpooled(database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
