package annals.benchmarks.annals;

import annals.benchmarks.side.Following;
import annals.benchmarks.side.HttpCaller;
import annals.benchmarks.side.Side;
import annals.benchmarks.side.StreamCrowd;
import annals.node.postgres.Database;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** W1 over HTTP: records one touchpoint with one of a thousand customers. */
public final class RecordTouchpoint extends ProductSide implements Following {

    static final String TOUCHPOINT = """
            {"channel": "EMAIL", "direction": "INBOUND", "department": "SERVICE",
             "subject": "Where is my order?", "body": "It should have come on Monday."}""";

    private static final int CUSTOMERS = 1_000;
    private static final int LISTENERS = 5_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final int listeners;
    private final List<String> paths = new ArrayList<>();
    private @Nullable StreamCrowd crowd;

    private RecordTouchpoint(int listeners) {
        this.listeners = listeners;
    }

    /** Nobody listens. */
    public static Side alone() {
        return new RecordTouchpoint(0);
    }

    /** W8: 5,000 clients listen, each to the timeline of one customer. */
    public static Side heard() {
        return new RecordTouchpoint(LISTENERS);
    }

    @Override
    void fill(HttpCaller caller, Database database) throws IOException {
        List<String> customers = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            customers.add(customer(caller));
            paths.add(customers.get(i) + "/touchpoints");
        }
        crowd = new StreamCrowd();
        for (int i = 0; i < listeners; i++) {
            product().join(crowd, customers.get(i % CUSTOMERS));
        }
        crowd.start();
    }

    /** Registers a customer and answers the path. */
    static String customer(HttpCaller caller) throws IOException {
        String made = caller.post("/api/customers", "{\"kind\": \"ORGANIZATION\", \"name\": \"Measured\"}");
        return "/api/customers/" + JSON.readTree(made).path("customerId").asString("");
    }

    @Override
    public void operate(int caller) throws IOException {
        String path = paths.get(ThreadLocalRandom.current().nextInt(CUSTOMERS));
        caller(caller).post(path, TOUCHPOINT);
    }

    @Override
    public long lag() throws IOException {
        return product().lag();
    }

    /** Throws {@link IllegalStateException} if a listener was turned away. */
    @Override
    public void close() throws IOException {
        try {
            if (crowd != null) {
                crowd.requireAll();
                crowd.close();
            }
        } finally {
            super.close();
        }
    }
}
