package annals.standalone.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.node.Await;
import annals.node.ChildProcess;
import annals.node.postgres.DatabaseParts;
import annals.standalone.RunningAnnals;
import annals.standalone.bench.CheaperAnnals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Erases every second of some people whose every personal part is a word of its own, and looks for the words byte by byte
 * in everything the product has written and in its memory; with {@code -Dannals.subjects=200}, of more people.
 */
class ErasureTest {

    private static final int SUBJECTS = Integer.getInteger("annals.subjects", 6);
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);

    private final Map<Integer, String> customers = new TreeMap<>();

    @Test
    void noByteIsLeftOfThoseWhoWereErasedAndNoneIsMissingOfTheOthers(@TempDir Path scratch) throws Exception {
        Path data = scratch.resolve("data");
        try (var annals = RunningAnnals.start(data, Map.of("ANNALS_ADMIN_TOKEN", Program.TOKEN))) {
            var program = new Program(annals);
            IntStream.range(0, SUBJECTS).forEach(subject -> customers.put(subject, new Life(program, subject).live()));
            caughtUp(program);
            assertThat(payloads(annals)).as("the log itself").doesNotContain("canary");
            assertThat(Canaries.in(data).found().keySet()).as("control: before").isEqualTo(customers.keySet());

            erased().forEach(subject -> program.post(
                    "/api/privacy/subjects/" + customers.get(subject) + "/erase", Map.of("reason", "REQUESTED")));
            Await.that(() -> completed(annals) == erased().size(), LONG_ENOUGH);

            assertNothingIsLeft(data, "after the erasure");
            assertThat(annals.process().output()).noneMatch(line -> line.contains("canary"));
            assertThat(annals.process().errors()).noneMatch(line -> line.contains("canary"));
            assertNothingIsLeft(heapDump(annals, scratch), "in memory");
            rebuildAll(annals, program);
            assertNothingIsLeft(data, "after a rebuild");
            assertTheOthersAreWhole(program);
            program.post("/api/administration/master-key/rotate", Map.of());
            assertTheOthersAreWhole(program);
            assertNobodyElseReadsTheKeys(annals);
            program.post("/api/customers", Life.withTheAddressOf(0));
        }
    }

    private static void assertNobodyElseReadsTheKeys(RunningAnnals annals) {
        assertThatThrownBy(() -> DatabaseParts.unpooled(annals.database())
                        .getConnection()
                        .createStatement()
                        .executeQuery("select count(*) from keys.subject_key"))
                .hasMessageContaining("permission denied for schema keys");
    }

    /** With the keys as they were before, everything comes back: it is the keys alone that hide it in the log. */
    @Test
    void controlAKeyThatWasKeptBringsEverythingBack(@TempDir Path data) throws Exception {
        try (var annals = RunningAnnals.start(data, Map.of("ANNALS_ADMIN_TOKEN", Program.TOKEN))) {
            var program = new Program(annals);
            customers.put(0, new Life(program, 0).live());
            caughtUp(program);
            execute(annals, "create table public.kept as select * from keys.subject_key");
            program.post("/api/privacy/subjects/" + customers.get(0) + "/erase", Map.of("reason", "REQUESTED"));
            Await.that(() -> completed(annals) == 1, LONG_ENOUGH);
            assertThat(Canaries.in(data).found()).isEmpty();

            execute(
                    annals,
                    "update keys.subject_key k set wrapped = o.wrapped, master = o.master, destroyed_at = null"
                            + " from public.kept o where o.key_id = k.key_id");
            annals.stop();
            annals.startAgain();
            rebuildAll(annals, program);

            assertThat(Canaries.in(data).found()).containsOnlyKeys(0);
        }
    }

    /** It is encryption that hides an erased person in the log: without it the log keeps every word. */
    @Test
    void controlWithoutEncryptionTheLogKeepsEverythingOfAnErasedPerson(@TempDir Path data) throws Exception {
        var token = Map.of("ANNALS_ADMIN_TOKEN", Program.TOKEN);
        try (var annals = RunningAnnals.start(CheaperAnnals.class.getName(), data, token)) {
            var program = new Program(annals);
            customers.put(0, new Life(program, 0).live());
            caughtUp(program);
            program.post("/api/privacy/subjects/" + customers.get(0) + "/erase", Map.of("reason", "REQUESTED"));
            Await.that(() -> completed(annals) == 1, LONG_ENOUGH);

            assertThat(payloads(annals)).contains("canary");
            assertThat(Canaries.in(data).found()).containsOnlyKeys(0);
        }
    }

    private Set<Integer> erased() {
        return customers.keySet().stream().filter(subject -> subject % 2 == 0).collect(Collectors.toSet());
    }

    private void assertNothingIsLeft(Path where, String when) throws IOException {
        var found = Canaries.in(where).found();
        found.keySet().retainAll(erased());
        assertThat(found).as(when).isEmpty();
    }

    private void assertTheOthersAreWhole(Program program) {
        customers.forEach((subject, customer) -> {
            var profile = program.get("/api/customers/" + customer);
            var timeline = program.get("/api/customers/" + customer + "/timeline?limit=200")
                    .toString();
            if (erased().contains(subject)) {
                assertThat(profile.toString()).contains("[erased]").doesNotContain("canary");
                assertThat(timeline).contains("[erased]").doesNotContain("canary");
            } else {
                assertThat(profile.get("name").asString()).isEqualTo(Canaries.word(subject, 4));
                assertThat(timeline).contains(Canaries.word(subject, 7)).doesNotContain("[erased]");
            }
        });
    }

    private static void caughtUp(Program program) {
        try {
            Await.that(
                    () -> program.now("/api/status")
                            .get("readModels")
                            .valueStream()
                            .allMatch(model -> model.get("lag").asLong() == 0),
                    SOON);
        } catch (AssertionError e) {
            throw new AssertionError(program.now("/api/status").toPrettyString(), e);
        }
    }

    private static void rebuildAll(RunningAnnals annals, Program program) {
        List<String> names = program.now("/api/status")
                .get("readModels")
                .valueStream()
                .map(model -> model.get("name").asString())
                .toList();
        names.forEach(name -> program.post("/api/administration/read-models/" + name + "/rebuild", Map.of()));
        names.forEach(name -> Await.that(() -> isRebuilt(program, name), LONG_ENOUGH));
        // What was live before is taken away a moment later.
        Await.that(() -> count(annals, "pg_namespace where nspname ~ '^(rebuild|replaced)_'") == 0, LONG_ENOUGH);
    }

    private static boolean isRebuilt(Program program, String name) {
        return program.now("/api/administration/read-models/" + name + "/rebuild")
                .get("state")
                .asString()
                .equals("SWITCHED");
    }

    private static Path heapDump(RunningAnnals annals, Path scratch) throws IOException {
        Path folder = Files.createDirectories(scratch.resolve("heap"));
        var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var dump = folder.resolve("heap.hprof").toString();
        try (var dumping = ChildProcess.start(
                List.of(tool, Long.toString(annals.process().pid()), "GC.heap_dump", dump), Map.of())) {
            assertThat(dumping.awaitExit(LONG_ENOUGH)).as("%s", dumping).isZero();
        }
        return folder;
    }

    private static long completed(RunningAnnals annals) {
        return count(annals, "event_log.event where type = 'crm.privacy.erasure.completed'");
    }

    private static long count(RunningAnnals annals, String rowsOf) {
        try (var connection = DatabaseParts.unpooled(annals.database()).getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from " + rowsOf)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String payloads(RunningAnnals annals) throws SQLException {
        try (var connection = DatabaseParts.unpooled(annals.database()).getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select string_agg(payload || metadata, ' ') from event_log.event")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(RunningAnnals annals, String sql) throws SQLException {
        var owner = annals.database();
        try (var connection = DatabaseParts.unpooled(new annals.node.postgres.Database(
                                owner.host(),
                                owner.port(),
                                owner.name(),
                                "postgres",
                                owner.password(),
                                owner.sslMode()))
                        .getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
