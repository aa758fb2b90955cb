package annals.postgresql.eventlog;

import annals.postgresql.TestPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the log under 64 callers, each appending one event at a time, with pgbench inserting the same row in 64
 * transactions side by side on the same server, in alternating blocks. Run it by hand.
 */
public final class AppendBench {

    private static final Logger LOG = LoggerFactory.getLogger(AppendBench.class);
    private static final int CALLERS = 64;
    private static final int SECONDS = 8;
    private static final String PAYLOAD = "{\"text\":\"" + "x".repeat(180) + "\"}";
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private AppendBench() {}

    /** @param arguments where pgbench is, and how many blocks of each to run */
    public static void main(String[] arguments) throws Exception {
        int blocks = Integer.parseInt(arguments[1]);
        String name = TestPostgres.newDatabase();
        try (var database = LogDatabase.on(TestPostgres.dataSource(name));
                var log = database.open()) {
            database.execute("create table public.plain (like event_log.event including all)");
            database.execute("create sequence public.positions");
            database.execute("alter table public.plain alter position set default nextval('public.positions')");
            append(log, "warm-up");
            for (int block = 1; block <= blocks; block++) {
                double pgbench = pgbench(arguments[0], name);
                double ours = append(log, "block " + block);
                LOG.info("block {}: pgbench {}/s, log {}/s, {} times", block, pgbench, ours, ours / pgbench);
            }
        }
        System.exit(0);
    }

    private static double append(EventLog log, String block) throws Exception {
        var latencies = new long[CALLERS][200_000];
        var counts = new int[CALLERS];
        long start = System.nanoTime();
        long end = start + SECONDS * 1_000_000_000L;
        try (var writers = new Writers()) {
            for (int i = 0; i < CALLERS; i++) {
                int caller = i;
                writers.start(1, caller(log, end, latencies[caller], counts, caller));
            }
            writers.finish();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        var all = Arrays.stream(latencies)
                .flatMapToLong(Arrays::stream)
                .filter(nanos -> nanos > 0)
                .sorted()
                .toArray();
        LOG.info("{}: p50 {} ms, p99 {} ms", block, all[all.length / 2] / 1e6, all[all.length * 99 / 100] / 1e6);
        return all.length / seconds;
    }

    private static Callable<Boolean> caller(EventLog log, long end, long[] latencies, int[] counts, int caller) {
        return () -> {
            while (System.nanoTime() < end) {
                var event = new GenericDomainEventMessage<>(
                        "Note", UUID.randomUUID().toString(), 0, new Noted(PAYLOAD.substring(9, 189)));
                long before = System.nanoTime();
                log.appendEvents(event);
                latencies[counts[caller]++] = System.nanoTime() - before;
            }
            return true;
        };
    }

    private static double pgbench(String executable, String database) throws IOException, InterruptedException {
        var script = Files.createTempFile("plain", ".sql");
        Files.writeString(script, """
                insert into plain (event_id, aggregate_type, aggregate_id, sequence, type, revision, recorded_at,
                    payload, metadata)
                values (gen_random_uuid(), 'Note', gen_random_uuid()::text, 0, '%s', 1, now(), '%s', '{}');
                """.formatted(Noted.TYPE, PAYLOAD));
        var builder = new ProcessBuilder(
                executable,
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(TestPostgres.port()),
                "-U",
                "postgres",
                "-n",
                "-c",
                Integer.toString(CALLERS),
                "-j",
                "2",
                "-M",
                "prepared",
                "-T",
                Integer.toString(SECONDS),
                "-f",
                script.toString(),
                database);
        builder.environment().put("PGPASSWORD", "postgres");
        var process = builder.redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Files.delete(script);
        var tps = TPS.matcher(output);
        if (!tps.find()) {
            throw new IOException(output);
        }
        return Double.parseDouble(tps.group(1));
    }
}
