package annals.benchmarks.annals;

import annals.benchmarks.side.Bulk;
import annals.benchmarks.side.HttpCaller;
import annals.node.postgres.Database;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * W6: has the packaged product rebuild read models beside the live ones, from events that are encrypted; it compares each
 * row with the live one's before the new model takes its place.
 */
public final class RebuildTimeline extends ProductSide implements Bulk {

    /** The read model that has a row for each touchpoint. */
    private static final String TIMELINE = "customer.timeline";

    private final boolean all;
    private final int events;
    private List<String> models = List.of(TIMELINE);

    private RebuildTimeline(boolean all, int events) {
        this.all = all;
        this.events = events;
    }

    /** The timeline alone. */
    public static Bulk one(int events) {
        return new RebuildTimeline(false, events);
    }

    /** All read models side by side; an event counts once. */
    public static Bulk all(int events) {
        return new RebuildTimeline(true, events);
    }

    @Override
    public int size() {
        return events;
    }

    @Override
    void fill(HttpCaller caller, Database database) throws IOException, SQLException {
        ManyTouchpoints.fill(product(), database, events);
        if (all) {
            models = product().readModels();
        }
    }

    @Override
    public void operate(int caller) throws IOException {
        product().rebuild(models);
    }
}
