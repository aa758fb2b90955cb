package annals.benchmarks.annals;

import annals.benchmarks.side.HttpCaller;
import annals.benchmarks.side.Side;
import annals.node.postgres.Database;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** W4: reads the timeline of a customer who has 1,000 entries. */
public final class ReadTimeline extends ProductSide {

    private static final int CUSTOMERS = 3;
    private static final int ENTRIES = 1_000;
    private static final int ONE_BY_PHONE_IN = 10;
    private static final JsonMapper JSON = new JsonMapper();

    private final String question;
    private final int wanted;
    private final List<String> timelines = new ArrayList<>();
    private int turn;

    private ReadTimeline(String question, int wanted) {
        this.question = question;
        this.wanted = wanted;
    }

    /** The first 50. */
    public static Side first() {
        return new ReadTimeline("?limit=50", 50);
    }

    /** All 1,000, page by page. */
    public static Side all() {
        return new ReadTimeline("?limit=200", ENTRIES);
    }

    /** The first 50 of the 100 contacts by phone. */
    public static Side filtered() {
        return new ReadTimeline("?limit=50&channel=PHONE", 50);
    }

    @Override
    void fill(HttpCaller caller, Database database) throws IOException {
        long position = -1;
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            String path = RecordTouchpoint.customer(caller);
            timelines.add(path + "/timeline");
            for (int i = 0; i < ENTRIES; i++) {
                String body = i % ONE_BY_PHONE_IN == 0
                        ? RecordTouchpoint.TOUCHPOINT.replace("EMAIL", "PHONE")
                        : RecordTouchpoint.TOUCHPOINT;
                position = JSON.readTree(caller.post(path + "/touchpoints", body))
                        .path("position")
                        .asLong();
            }
        }
        caller.get(timelines.get(0) + "?limit=1&atLeast=" + position);
    }

    @Override
    public void operate(int caller) throws IOException {
        String path = timelines.get(turn++ % CUSTOMERS) + question;
        int read = 0;
        String cursor = "";
        do {
            JsonNode page = JSON.readTree(caller(caller).get(path + cursor));
            read += page.path("entries").size();
            cursor = "&cursor=" + page.path("nextCursor").asString("");
        } while (read < wanted && cursor.length() > "&cursor=".length());
        if (read != wanted) {
            throw new IllegalStateException(read + " entries were read");
        }
    }
}
