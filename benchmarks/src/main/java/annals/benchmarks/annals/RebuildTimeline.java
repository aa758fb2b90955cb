package annals.benchmarks.annals;

import annals.benchmarks.side.Bulk;
import annals.benchmarks.side.HttpCaller;
import annals.benchmarks.side.Side;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * W6: has the packaged product rebuild read models beside the live ones, from events that are encrypted; it compares each
 * row with the live one's before the new model takes its place.
 */
public final class RebuildTimeline extends ProductSide implements Bulk {

    private static final int EVENTS = 60_000;
    private static final int CUSTOMERS = 1_000;
    private static final int WRITERS = 32;
    private static final long LOOK_NANOS = 20_000_000;
    private static final String MODELS = "/api/administration/read-models/";
    private static final JsonMapper JSON = new JsonMapper();

    private final boolean all;
    private final List<String> models = new ArrayList<>();

    private RebuildTimeline(boolean all) {
        this.all = all;
    }

    /** The timeline alone. */
    public static Side one() {
        return new RebuildTimeline(false);
    }

    /** All read models side by side; an event counts once. */
    public static Side all() {
        return new RebuildTimeline(true);
    }

    @Override
    public int size() {
        return EVENTS;
    }

    @Override
    void fill(HttpCaller caller) throws IOException, InterruptedException {
        List<String> customers = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            customers.add(RecordTouchpoint.customer(caller) + "/touchpoints");
        }
        record(customers);
        for (JsonNode model : JSON.readTree(caller.get("/api/status")).get("readModels")) {
            String name = model.get("name").asString();
            if (all || name.equals("customer.timeline")) {
                models.add(name);
            }
        }
    }

    private void record(List<String> customers) throws IOException, InterruptedException {
        var threads = Executors.newFixedThreadPool(WRITERS);
        List<Callable<Void>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            int first = i;
            writers.add(() -> {
                try (var writer = product().caller()) {
                    for (int n = first; n < EVENTS - CUSTOMERS; n += WRITERS) {
                        writer.post(customers.get(n % CUSTOMERS), RecordTouchpoint.TOUCHPOINT);
                    }
                }
                return null;
            });
        }
        for (Future<Void> writer : threads.invokeAll(writers)) {
            try {
                writer.get();
            } catch (ExecutionException e) {
                throw new IOException("the events could not be recorded", e);
            }
        }
        threads.shutdown();
    }

    @Override
    public void operate(int caller) throws IOException {
        for (String model : models) {
            caller(caller).post(MODELS + model + "/rebuild", "{}");
        }
        for (String model : models) {
            while (!isDone(caller(caller), model)) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
    }

    private static boolean isDone(HttpCaller caller, String model) throws IOException {
        String state = JSON.readTree(caller.get(MODELS + model + "/rebuild"))
                .path("state")
                .asString();
        if (state.equals("FAILED")) {
            throw new IOException("the rebuild of " + model + " failed");
        }
        return state.equals("SWITCHED");
    }
}
