package annals.benchmarks.annals;

import annals.benchmarks.side.HttpCaller;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.json.JsonMapper;

/** W1 over HTTP: records one touchpoint with one of a thousand customers. */
public final class RecordTouchpoint extends ProductSide {

    static final String TOUCHPOINT = """
            {"channel": "EMAIL", "direction": "INBOUND", "department": "SERVICE",
             "subject": "Where is my order?", "body": "It should have come on Monday."}""";

    private static final int CUSTOMERS = 1_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> paths = new ArrayList<>();

    @Override
    void fill(HttpCaller caller) throws IOException {
        for (int i = 0; i < CUSTOMERS; i++) {
            paths.add(customer(caller) + "/touchpoints");
        }
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
}
