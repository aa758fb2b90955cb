package annals.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.Await;
import annals.node.postgres.DatabaseParts;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies in the middle of a rebuild leaves the live read model as it was, and nothing half-built. */
class RebuildKillTest {

    private static final String TOKEN = "rebuild-kill-test-token-0123456789-abcdefgh";
    private static final String REBUILD = "/api/administration/read-models/sales.deal/rebuild";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int DEALS = 3_000;

    private static final int KILLS = Integer.getInteger("rebuild.kills", 3);

    private final HttpClient client = HttpClient.newHttpClient();
    private final long seed = Long.getLong("annals.seed", System.nanoTime());

    @Test
    void aKilledRebuildIsAsIfItHadNeverBegun(@TempDir Path directory)
            throws IOException, InterruptedException, SQLException {
        try (var annals = RunningAnnals.start(directory, Map.of("ANNALS_ADMIN_TOKEN", TOKEN))) {
            fill(annals);
            Await.that(
                    () -> text(annals, "select count(*) from read_model.sales_deal")
                            .equals(String.valueOf(DEALS)),
                    PATIENCE);
            String before = digest(annals);
            var random = new Random(seed);
            for (int i = 0; i < KILLS; i++) {
                send(annals, REBUILD + "?hold=true");
                long copied = random.nextInt(DEALS);
                Await.that(() -> copied(annals) > copied, PATIENCE);
                annals.kill();
                assertThat(digest(annals)).as("seed %d", seed).isEqualTo(before);
                annals.startAgain();
                assertThat(digest(annals)).as("seed %d", seed).isEqualTo(before);
                assertThat(text(annals, "select count(*) from pg_namespace where nspname ~ '^(rebuild|replaced)_'"))
                        .isEqualTo("0");
            }
            send(annals, REBUILD);
            Await.that(() -> get(annals, REBUILD).contains("\"state\":\"SWITCHED\""), PATIENCE);
            assertThat(get(annals, REBUILD)).contains("\"different\":0").doesNotContain("\"same\":0,\"different\":1");
            assertThat(digest(annals)).as("seed %d", seed).isEqualTo(before);
        }
    }

    /** Deals are written into the log as if commands had, for speed, once nothing else is going to be. */
    private void fill(RunningAnnals annals) throws SQLException {
        Await.that(() -> text(annals, "select count(*) from access.outbox").equals("0"), PATIENCE);
        try (var connection = DatabaseParts.unpooled(annals.database()).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into event_log.event
                    select h.head + n, gen_random_uuid(), 'crm.sales.deal', d.id, 0, 'crm.sales.deal.opened', 1, now(),
                        json_build_object('dealId', d.id, 'name', 'Deal ' || n, 'amount',
                            json_build_object('amount', '10.00', 'currency', 'EUR'), 'pipeline', 'default', 'stage', 'LEAD',
                            'probability', 10, 'origin', 'api', 'occurredAt', '2026-01-01T00:00:00Z')::text, '{}'
                    from generate_series(1, %d) n, (select coalesce(max(position), -1) as head from event_log.event) h,
                        lateral (select md5(n::text)::uuid::text as id) d
                    """.formatted(DEALS));
        }
    }

    /** How many deals are in the copy; none while there is none. */
    private static long copied(RunningAnnals annals) {
        String there = "select to_regclass('rebuild_sales_deal.sales_deal') is not null";
        return text(annals, there).equals("t")
                ? Long.parseLong(text(annals, "select count(*) from rebuild_sales_deal.sales_deal"))
                : -1;
    }

    private static String digest(RunningAnnals annals) {
        return text(annals, "select md5(string_agg(t::text, '|' order by t::text)) from read_model.sales_deal t");
    }

    private static String text(RunningAnnals annals, String sql) {
        try (var connection = DatabaseParts.unpooled(annals.database()).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void send(RunningAnnals annals, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(annals.at(path))
                .header("Authorization", "Bearer " + TOKEN)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(202);
    }

    private String get(RunningAnnals annals, String path) {
        try {
            var request = HttpRequest.newBuilder(annals.at(path))
                    .header("Authorization", "Bearer " + TOKEN)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
