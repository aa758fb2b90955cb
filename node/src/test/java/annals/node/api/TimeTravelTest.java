package annals.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.access.Department;
import annals.api.access.Role;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The past is asked for again and must be what it was. {@code history.reads} says how many answers are compared. */
@ApiTest
@Order(ApiTest.LATER)
@TestPropertySource(properties = "annals.test=nobody else dates anything back")
class TimeTravelTest {

    private static final int READS = Integer.getInteger("history.reads", 100);
    private static final long SEED = Long.getLong("history.seed", new Random().nextLong());

    /** Some may be dropped meanwhile; each is emptied for itself, so that nobody waits for two at once. */
    private static final String EMPTY_COPIES = """
            do $$
            declare
                copy text;
            begin
                for copy in select format('%I.%I', n.nspname, c.relname)
                            from pg_class c join pg_namespace n on n.oid = c.relnamespace
                            where n.nspname ~ '^moment_' and c.relpersistence = 'u' and c.relkind = 'r' loop
                    begin
                        execute 'truncate ' || copy;
                    exception when undefined_table or invalid_schema_name then
                        null;
                    end;
                    commit;
                end loop;
            end $$
            """;

    @Autowired
    private Caller caller;

    @Autowired
    private Database database;

    /** What was answered, and when. */
    private record Saved(String page, String body, String etag, String position, Instant at) {

        boolean isSameAs(Saved other) {
            return body.equals(other.body) && etag.equals(other.etag) && position.equals(other.position);
        }
    }

    @Test
    void whatWasAnsweredOnceIsAnsweredAgainByteForByte() {
        var random = new Random(SEED);
        var story = new RandomStory(random, caller).begin();
        List<Saved> saved = new ArrayList<>();
        while (saved.size() < READS) {
            for (int i = random.nextInt(4); i >= 0; i--) {
                story.step();
            }
            String page = story.page();
            saved.add(read(page + (page.contains("?") ? '&' : '?') + "atLeast=" + story.position()));
        }
        List<String> differences = new ArrayList<>();
        int changedSince = 0;
        for (Saved then : saved) {
            changedSince += read(then.page()).isSameAs(then) ? 0 : 1;
            for (String moment : List.of(
                    "knownAt=" + then.at(), "asOf=" + then.at(), "asOf=" + then.at() + "&knownAt=" + then.at())) {
                Saved again = read(then.page() + "&" + moment);
                if (!again.isSameAs(then)) {
                    differences.add(moment + "\n" + then + "\n" + again);
                }
            }
        }
        assertThat(differences).as("seed %d", SEED).isEmpty();
        assertThat(changedSince)
                .as("answers of now that differ, or the comparison would prove nothing")
                .isGreaterThan(READS / 2);
    }

    @Test
    void thePastIsThereAfterACrashOfTheDatabase() throws SQLException {
        var story = new RandomStory(new Random(SEED), caller).begin();
        var then = read("/api/customers?atLeast=" + story.position());
        List<String> pages = List.of("/api/customers?limit=20", "/api/sales/pipeline?limit=5");
        List<Saved> before =
                pages.stream().map(page -> read(page + "&knownAt=" + then.at())).toList();
        assertThat(before.get(0).body()).startsWith("200 ").contains("Customer");

        emptyCopies();
        for (Saved page : before) {
            assertThat(read(page.page()).isSameAs(page)).as(page.page()).isTrue();
        }

        emptyCopies();
        story.step();
        for (String page : pages) {
            Saved now = read(page + "&atLeast=" + story.position());
            story.step();
            assertThat(read(page + "&knownAt=" + now.at()).isSameAs(now))
                    .as("made from an earlier copy: " + page)
                    .isTrue();
        }
    }

    /** As PostgreSQL does with unlogged tables after a crash. */
    private void emptyCopies() throws SQLException {
        try (var connection = DatabaseParts.unpooled(database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(EMPTY_COPIES);
        }
    }

    @Test
    void whatWasDatedBackHadHappenedButWasNotKnown() {
        String customer = caller.customer();
        var before = read(customer).at();
        var then = Instant.parse("2021-05-05T10:00:00Z");
        var touch = Map.of(
                "channel",
                "PHONE",
                "direction",
                "INBOUND",
                "department",
                "SALES",
                "subject",
                "Long ago",
                "occurredAt",
                then.toString());
        long position = caller.post(customer + "/touchpoints", touch)
                .hasStatus(201)
                .body()
                .path("position")
                .asLong();
        String timeline = customer + "/timeline?atLeast=" + position;
        assertThat(read(timeline + "&asOf=" + then.plusSeconds(1)).body()).contains("Long ago");
        assertThat(read(timeline + "&asOf=" + then.minusSeconds(1)).body()).doesNotContain("Long ago");
        assertThat(read(timeline + "&knownAt=" + before).body()).doesNotContain("Long ago");
        assertThat(read(timeline + "&asOf=" + before + "&knownAt=" + before).body())
                .doesNotContain("Long ago");
        caller.get(customer + "?asOf=" + then).isProblem(404, "CUSTOMER_NOT_FOUND");
    }

    @Test
    void beforeEverythingThereIsNothing() {
        caller.customer();
        var page = caller.get("/api/customers?asOf=1990-01-01T00:00:00Z").hasStatus(200);
        assertThat(page.body().path("entries")).isEmpty();
        assertThat(page.body().path("position").asLong()).isEqualTo(-1);
    }

    @Test
    void aMomentThatIsNoneIsRefused() {
        for (String moment :
                List.of("asOf=yesterday", "knownAt=", "asOf=0", "knownAt=2026-03-04", "asOf=1000-01-01T00:00:00Z")) {
            caller.get("/api/customers?" + moment).isProblem(422, "MOMENT_INVALID");
        }
        caller.get("/api/customers?asOf=2999-01-01T00:00:00Z").isProblem(422, "MOMENT_IN_FUTURE");
    }

    @Test
    void whatKnowsThePresentOnlySaysSo() {
        String at = "?asOf=" + Instant.now();
        caller.get("/api/today" + at).isProblem(422, "MOMENT_UNSUPPORTED");
        caller.get("/api/timeline/stream" + at).isProblem(422, "MOMENT_UNSUPPORTED");
        caller.post("/api/customers" + at, Map.of("kind", "PERSON", "name", "Ada"))
                .isProblem(422, "MOMENT_UNSUPPORTED");
    }

    @Test
    void thePastNeedsTheRightOfThePresent() {
        caller.visit("/api/customers?asOf=" + Instant.now()).expectStatus().isUnauthorized();
        var reader = caller.of(Department.SALES, Role.AUDITOR);
        reader.get("/api/customers?asOf=" + Instant.now()).hasStatus(200);
    }

    private Saved read(String page) {
        var result = caller.exactly(page);
        var headers = result.getResponseHeaders();
        String at = headers.getFirst("X-Answered-At");
        byte[] body = result.getResponseBody();
        return new Saved(
                page,
                result.getStatus() + " "
                        + (body == null ? "" : new String(body, java.nio.charset.StandardCharsets.UTF_8))
                                .replaceAll("\"traceId\":\"[^\"]*\"", ""),
                String.valueOf(headers.getETag()),
                String.valueOf(headers.getFirst("X-Log-Position")),
                at == null ? Instant.EPOCH : Instant.parse(at));
    }
}
