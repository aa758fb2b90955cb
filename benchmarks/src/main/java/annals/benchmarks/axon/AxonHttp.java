package annals.benchmarks.axon;

import annals.api.customer.CustomerId;
import annals.benchmarks.side.HttpCaller;
import annals.benchmarks.side.ServerProcess;
import annals.benchmarks.side.Side;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** W1 over HTTP: records one touchpoint with one of a thousand customers, by the product's route on stock Axon. */
final class AxonHttp implements Side {

    private static final Pattern READY = Pattern.compile("Axon is ready on http://localhost:(\\d+)");
    private static final String TOKEN = "benchmark-token-0123456789-abcdefghijklmno";
    private static final int CUSTOMERS = 1_000;
    // What the product's callers send.
    private static final String TOUCHPOINT = """
            {"channel": "EMAIL", "direction": "INBOUND", "department": "SERVICE",
             "subject": "Where is my order?", "body": "It should have come on Monday."}""";

    private final List<HttpCaller> callers = new ArrayList<>();
    private final List<String> paths = IntStream.range(0, CUSTOMERS)
            .mapToObj(i -> "/api/customers/" + CustomerId.derivedFrom("customer-" + i) + "/touchpoints")
            .toList();
    private @Nullable ServerProcess server;

    @Override
    public void prepare(Database database, int number) throws SQLException, IOException, InterruptedException {
        try (var connection = DatabaseParts.unpooled(database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(TokenFilter.TABLE);
            statement.execute("insert into token values ('" + TokenFilter.hash(TOKEN) + "')");
        }
        server = ServerProcess.java(
                List.of("-Xmx1g", "-cp", System.getProperty("java.class.path"), StockServer.class.getName()),
                Map.of(StockServer.DATABASE, address(database), "SERVER_PORT", "0"),
                READY,
                System.err);
        for (int i = 0; i < number; i++) {
            callers.add(new HttpCaller(server.port(), TOKEN));
        }
    }

    private static String address(Database database) {
        return "postgresql://" + database.user() + ":" + database.password() + "@" + database.place() + "?sslmode="
                + database.sslMode();
    }

    @Override
    public void operate(int caller) throws IOException {
        callers.get(caller).post(paths.get(ThreadLocalRandom.current().nextInt(CUSTOMERS)), TOUCHPOINT);
    }

    @Override
    public void close() throws IOException {
        for (HttpCaller caller : callers) {
            caller.close();
        }
        if (server != null) {
            server.close();
        }
    }
}
