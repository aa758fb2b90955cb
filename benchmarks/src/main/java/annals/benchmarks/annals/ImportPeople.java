package annals.benchmarks.annals;

import annals.benchmarks.side.Bulk;
import annals.benchmarks.side.Following;
import annals.benchmarks.side.HttpCaller;
import annals.node.postgres.Database;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * W7: has the packaged product import a file of new people. Each becomes a customer and the owner of an e-mail address, so
 * two events for each row must be in the log when the import says that it is done.
 */
public final class ImportPeople extends ProductSide implements Bulk, Following {

    private static final int EVENTS_OF_A_ROW = 2;
    private static final long LOOK_NANOS = 50_000_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final int rows;
    private int files;

    private ImportPeople(int rows) {
        this.rows = rows;
    }

    /** So many people in each file. */
    public static Bulk of(int rows) {
        return new ImportPeople(rows);
    }

    @Override
    public int size() {
        return rows;
    }

    @Override
    void fill(HttpCaller caller, Database database) {}

    @Override
    public void operate(int number) throws IOException {
        try (var caller = product().caller()) {
            long before = head(caller);
            String accepted = caller.upload("/api/imports", PeopleFile.upload(++files, rows));
            String path =
                    "/api/imports/" + JSON.readTree(accepted).path("importId").asString("");
            JsonNode view = JSON.readTree(caller.get(path));
            while (view.path("state").asString("").equals("RUNNING")) {
                LockSupport.parkNanos(LOOK_NANOS);
                view = JSON.readTree(caller.get(path));
            }
            requireAll(view, rows, head(caller) - before);
        }
    }

    @Override
    public long lag() throws IOException {
        return product().lag();
    }

    /** Throws {@link IllegalStateException} unless each row was recorded and has its events in the log. */
    static void requireAll(JsonNode view, int rows, long events) {
        boolean all = view.path("state").asString("").equals("DONE")
                && view.path("recorded").asLong(-1) == rows
                && events == (long) rows * EVENTS_OF_A_ROW;
        if (!all) {
            throw new IllegalStateException(events + " events came of " + rows + " rows: " + view);
        }
    }

    private static long head(HttpCaller caller) throws IOException {
        return JSON.readTree(caller.get("/api/status")).path("head").asLong(-1);
    }
}
