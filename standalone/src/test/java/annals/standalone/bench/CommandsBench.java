package annals.standalone.bench;

import annals.node.postgres.DatabaseParts;
import annals.node.postgres.DatabaseUrl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commands per second over HTTP from 64 callers, and the floor: pgbench inserting the same row in 64 transactions side by
 * side into the same server, in alternating blocks. Arguments: address, token, URL of the product's database, pgbench,
 * blocks.
 */
final class CommandsBench {

    private static final Logger LOG = LoggerFactory.getLogger(CommandsBench.class);
    private static final int CALLERS = 64;
    private static final int SECONDS = 12;
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final String TABLE = """
            create schema if not exists bench;
            create table if not exists bench.event (like event_log.event including all);
            create sequence if not exists bench.position;
            """;

    private CommandsBench() {}

    public static void main(String[] arguments) throws Exception {
        var product = new Product(arguments[0], arguments[1]);
        String customer = product.customer();
        Path script = floor(arguments[2], product.touch(customer));
        commands(product, customer, "warm-up");
        for (int block = 1; block <= Integer.parseInt(arguments[4]); block++) {
            double floor = pgbench(arguments[3], arguments[2], script);
            double ours = commands(product, customer, "block " + block);
            LOG.info("block {}: floor {}/s, commands {}/s, ratio {}", block, floor, ours, ours / floor);
        }
        Runtime.getRuntime().exit(0);
    }

    private static Path floor(String database, long sample) throws SQLException, IOException {
        try (var connection =
                        DatabaseParts.unpooled(DatabaseUrl.parse(database)).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(TABLE);
            var row = statement.executeQuery(
                    "select type, payload, metadata from event_log.event where position = " + sample);
            row.next();
            String sql = insert(row.getString(1), row.getString(2), row.getString(3));
            return Files.writeString(Files.createTempFile("floor", ".sql"), sql);
        }
    }

    private static String insert(String type, String payload, String metadata) {
        return """
                insert into bench.event (position, event_id, aggregate_type, aggregate_id, sequence, type, revision,
                    recorded_at, payload, metadata)
                values (nextval('bench.position'), gen_random_uuid(), 'Touchpoint', gen_random_uuid()::text, 0, '%s', 1,
                    now(), '%s', '%s');
                """.formatted(type, payload.replace("'", "''"), metadata.replace("'", "''"));
    }

    private static double commands(Product product, String customer, String block) throws Exception {
        var latencies = new Latencies();
        long start = System.nanoTime();
        long end = start + SECONDS * 1_000_000_000L;
        Callable<Void> caller = () -> {
            while (System.nanoTime() < end) {
                long before = System.nanoTime();
                product.touch(customer);
                latencies.add(System.nanoTime() - before);
            }
            return null;
        };
        var threads = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Callable<Void>> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                callers.add(caller);
            }
            for (Future<Void> done : threads.invokeAll(callers)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        LOG.info("{}: {}", block, latencies);
        return latencies.count() / ((System.nanoTime() - start) / 1e9);
    }

    private static double pgbench(String executable, String database, Path script)
            throws IOException, InterruptedException {
        var command = List.of(
                executable,
                "-n",
                "-c",
                "" + CALLERS,
                "-j",
                "2",
                "-M",
                "prepared",
                "-T",
                "" + SECONDS,
                "-f",
                script.toString(),
                database);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var tps = TPS.matcher(output);
        if (!tps.find()) {
            throw new IOException(output);
        }
        return Double.parseDouble(tps.group(1));
    }
}
