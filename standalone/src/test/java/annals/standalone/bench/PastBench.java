package annals.standalone.bench;

import annals.node.Await;
import annals.node.postgres.DatabaseParts;
import annals.standalone.RunningAnnals;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How long the past takes on 100,000 events, and what a rebuild costs those who work meanwhile: reads one after the other,
 * and 100 commands a second. With {@code -Dpast.deals=60000} on 200,000 events.
 */
final class PastBench {

    private static final String TOKEN = "past-bench-token-0123456789-abcdefghijklmno";
    private static final int CUSTOMERS = Integer.getInteger("past.customers", 20_000);
    private static final int DEALS = Integer.getInteger("past.deals", 30_000);
    private static final int COMMANDS = Integer.getInteger("past.commands", 100);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private PastBench() {}

    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory("past-bench");
        try (var annals = RunningAnnals.start(directory, Map.of("ANNALS_ADMIN_TOKEN", TOKEN))) {
            fill(annals);
            System.out.println("filled");
            Await.that(() -> caughtUp(annals), PATIENCE);
            moments(annals);
            rebuild(annals);
        }
    }

    /** Every deal is opened, moved and given another amount, one event a second, all long ago. */
    private static void fill(RunningAnnals annals) throws SQLException {
        try (var connection = DatabaseParts.unpooled(annals.database()).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update event_log.event set recorded_at = '2025-12-31T00:00:00Z', payload = regexp_replace(payload,"
                            + " '\"occurredAt\":\"[^\"]*\"', '\"occurredAt\":\"2025-12-31T00:00:00Z\"')");
            statement.execute("create temp table filled as select * from event_log.event with no data");
            statement.execute(events(
                    "crm.customer",
                    "crm.customer.customer.registered",
                    0,
                    CUSTOMERS,
                    0,
                    "'customerId', md5('c' || n)::uuid,"
                            + " 'kind', 'PERSON', 'name', 'Customer ' || n, 'contactPoints', '[]'::json, 'source', 'api'",
                    "c"));
            String customer =
                    "'dealId', md5('d' || n)::uuid, 'customerId', md5('c' || n % " + CUSTOMERS + " + 1)::uuid";
            String money = "json_build_object('amount', (n % 900 + 1) || '.50', 'currency', 'EUR')";
            statement.execute(events(
                    "crm.sales.deal",
                    "crm.sales.deal.opened",
                    1,
                    DEALS,
                    0,
                    customer + ", 'name', 'Deal ' || n," + " 'amount', " + money
                            + ", 'pipeline', 'default', 'stage', 'LEAD', 'probability', 10, 'origin', 'api'",
                    "d"));
            statement.execute(events(
                    "crm.sales.deal",
                    "crm.sales.deal.moved",
                    2,
                    DEALS,
                    1,
                    customer + ", 'from', 'LEAD', 'to', 'PROPOSAL', 'probability', 50",
                    "d"));
            statement.execute(events(
                    "crm.sales.deal",
                    "crm.sales.deal.amount-changed",
                    3,
                    DEALS,
                    2,
                    customer + ", 'from', " + money + ", 'to', json_build_object('amount', '77.00', 'currency', 'EUR')",
                    "d"));
            statement.execute(
                    "insert into event_log.event select (select max(position) from event_log.event) + row_number() over"
                            + " (order by position), event_id, aggregate_type, aggregate_id, sequence, type, revision,"
                            + " recorded_at, payload, metadata from filled order by position");
        }
    }

    private static String events(
            String aggregate, String type, int part, int count, int sequence, String payload, String id) {
        String time = "timestamptz '2026-01-01 00:00:00Z' + interval '1 second' * (n * 4 + " + part + ")";
        return "insert into filled select n * 4 + " + part + ", gen_random_uuid(), '" + aggregate + "', md5('" + id
                + "' || n)::uuid::text, " + sequence + ", '" + type + "', 1, " + time + ", (json_build_object("
                + payload
                + ", 'occurredAt', to_char((" + time
                + ") at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')))::text, '{}'"
                + " from generate_series(1, " + count + ") n";
    }

    private static void moments(RunningAnnals annals) {
        String deal = "/api/sales/deals/" + uuid("d15000");
        for (String parameter : List.of("knownAt", "asOf")) {
            for (int second : new int[] {60_000, 61_000, 100_000, 100_000, 30_000, 119_000}) {
                String at = "?" + parameter + "="
                        + Instant.parse("2026-01-01T00:00:00Z").plusSeconds(second);
                tell(parameter + " after " + second + " s: board", annals, "/api/sales/pipeline" + at);
                tell(parameter + " after " + second + " s: deal", annals, deal + at);
                tell(
                        parameter + " after " + second + " s: timeline",
                        annals,
                        "/api/customers/" + uuid("c15000") + "/timeline" + at);
                tell(parameter + " after " + second + " s: customers", annals, "/api/customers" + at);
            }
        }
    }

    private static void rebuild(RunningAnnals annals) throws InterruptedException {
        try (var commands = new SteadyCommands(annals, TOKEN, uuid("c1"), COMMANDS)) {
            rebuildMeanwhile(annals);
            System.out.println(commands);
        }
    }

    private static void rebuildMeanwhile(RunningAnnals annals) {
        List<Long> calm = latencies(annals, new AtomicBoolean(), 300);
        send(annals, "POST", "/api/administration/read-models/sales.pipeline/rebuild");
        var over = new AtomicBoolean();
        var watcher = CompletableFuture.runAsync(() -> {
            Await.that(
                    () -> get(annals, "/api/administration/read-models/sales.pipeline/rebuild")
                            .body()
                            .contains("SWITCHED"),
                    PATIENCE);
            over.set(true);
        });
        long begin = System.nanoTime();
        List<Long> busy = latencies(annals, over, Integer.MAX_VALUE);
        watcher.join();
        System.out.printf(
                "rebuild took %d ms; %d reads meanwhile%n", (System.nanoTime() - begin) / 1_000_000, busy.size());
        System.out.printf(
                "p50 %.1f -> %.1f ms, p99 %.1f -> %.1f ms%n", at(calm, 50), at(busy, 50), at(calm, 99), at(busy, 99));
        System.out.println(get(annals, "/api/administration/read-models/sales.pipeline/rebuild")
                .body());
    }

    private static List<Long> latencies(RunningAnnals annals, AtomicBoolean over, int most) {
        List<Long> all = new ArrayList<>();
        String page = "/api/sales/pipeline/deals?stage=PROPOSAL&limit=20";
        while (!over.get() && all.size() < most) {
            long begin = System.nanoTime();
            var answer = get(annals, page);
            if (answer.statusCode() != 200 || !answer.body().contains("dealId")) {
                throw new AssertionError("a read failed, or found nothing: " + answer.body());
            }
            all.add(System.nanoTime() - begin);
        }
        Collections.sort(all);
        return all;
    }

    private static double at(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }

    private static void tell(String what, RunningAnnals annals, String path) {
        long begin = System.nanoTime();
        int tries = 1;
        var answer = get(annals, path);
        while (answer.statusCode() == 503) {
            tries++;
            answer = get(annals, path);
        }
        System.out.printf(
                "%s: %d ms, %d tries, status %d%n",
                what, (System.nanoTime() - begin) / 1_000_000, tries, answer.statusCode());
    }

    private static boolean caughtUp(RunningAnnals annals) {
        String status = get(annals, "/api/status").body();
        return !status.matches("(?s).*\"lag\":[1-9].*");
    }

    private static String uuid(String name) {
        try {
            byte[] hash = java.security.MessageDigest.getInstance("MD5")
                    .digest(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            String hex = java.util.HexFormat.of().formatHex(hash);
            return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> get(RunningAnnals annals, String path) {
        return send(annals, "GET", path);
    }

    private static HttpResponse<String> send(RunningAnnals annals, String method, String path) {
        try {
            var request = HttpRequest.newBuilder(annals.at(path))
                    .header("Authorization", "Bearer " + TOKEN)
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
