package annals.benchmarks.annals;

import annals.benchmarks.side.HttpCaller;
import annals.benchmarks.side.Side;
import annals.node.postgres.Database;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** W4: reads the timeline of a customer who has 1,000 entries. */
public final class ReadTimeline extends ProductSide {

    private static final int CUSTOMERS = 3;
    private static final int ENTRIES = 1_000;
    private static final int ONE_BY_PHONE_IN = 10;
    private static final String OF_AN_ENTRY = "\"recordedAt\":";
    private static final String CURSOR = "\"nextCursor\":\"";
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
            String page = caller(caller).get(path + cursor);
            read += entries(page);
            cursor = next(page);
        } while (read < wanted && !cursor.isEmpty());
        if (read != wanted) {
            throw new IllegalStateException(read + " entries were read");
        }
    }

    /** Counted, not parsed: what a client makes of its answer is not the server's time. */
    private static int entries(String page) {
        int count = 0;
        for (int at = page.indexOf(OF_AN_ENTRY); at >= 0; at = page.indexOf(OF_AN_ENTRY, at + 1)) {
            count++;
        }
        return count;
    }

    private static String next(String page) {
        int at = page.lastIndexOf(CURSOR);
        int start = at + CURSOR.length();
        return at < 0 ? "" : "&cursor=" + page.substring(start, page.indexOf('"', start));
    }
}
