package annals.benchmarks.workload;

import static annals.benchmarks.workload.Question.atLeast;
import static annals.benchmarks.workload.Question.atMost;
import static annals.benchmarks.workload.Question.plain;

import annals.benchmarks.Workload;
import annals.benchmarks.measure.Metric;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All workloads with their goals, in the order of the list. */
public final class Workloads {

    private static final String BARE = "annals";
    private static final String FULL = "annals-full";
    private static final String HEARD = "annals-heard";
    private static final String FLOOR = "floor";
    /** Copies the rows of all read models, where {@link #FLOOR} copies the timeline's. */
    private static final String FLOOR_ALL = "floor-all";

    private static final String AXON = "axon";
    private static final String TUNED = "axon-tuned";
    private static final String PEKKO = "pekko";
    private static final String ALL = "annals-all";
    private static final List<String> LIBRARIES = List.of(BARE, FULL, AXON, TUNED, PEKKO);
    private static final int LIBRARY_WARM_UP = 20;
    /** The rates of a whole product rise for about three minutes. */
    private static final int PRODUCT_WARM_UP = 180;

    private Workloads() {}

    /** Made anew for each call; they keep nothing. */
    public static List<Workload> all() {
        return List.of(
                append(),
                http(),
                history(),
                moves(),
                timeline("first", "the first 50 of a customer's 1,000 entries", 2.0),
                timeline("all", "all 1,000 entries of a customer", null),
                timeline("filtered", "the first 50 contacts by phone among a customer's 1,000 entries", null),
                new LivePush(),
                rebuild(),
                million(),
                new BusyRebuild(),
                imported(),
                crowd(),
                new StreamHeap(),
                new StartAndRest());
    }

    private static Workload append() {
        return new Comparison(
                "w1-append",
                "Append one touchpoint as the first event of a new aggregate; the floor is pgbench inserting the same row.",
                LIBRARY_WARM_UP,
                List.of(
                        new Setting(
                                1,
                                true,
                                LIBRARIES,
                                List.of(
                                        atLeast(BARE, FLOOR, 0.625),
                                        plain(FULL, FLOOR, Metric.RATE),
                                        plain(BARE, AXON, Metric.RATE),
                                        plain(BARE, PEKKO, Metric.RATE))),
                        new Setting(
                                16,
                                true,
                                LIBRARIES,
                                List.of(
                                        plain(BARE, FLOOR, Metric.RATE),
                                        plain(FULL, FLOOR, Metric.RATE),
                                        plain(BARE, AXON, Metric.RATE),
                                        plain(BARE, PEKKO, Metric.RATE))),
                        new Setting(
                                64,
                                true,
                                LIBRARIES,
                                List.of(
                                        atLeast(BARE, FLOOR, 2),
                                        atLeast(FULL, FLOOR, 1.5),
                                        atLeast(BARE, AXON, 5),
                                        plain(BARE, TUNED, Metric.RATE),
                                        atLeast(BARE, PEKKO, 5),
                                        plain(FULL, AXON, Metric.RATE)))));
    }

    private static Workload http() {
        var questions =
                List.of(atLeast(BARE, FLOOR, 0.45), atLeast(BARE, AXON, 2), atMost(BARE, AXON, Metric.P99, 0.6));
        return new Comparison(
                "w1-http",
                "Record one touchpoint over HTTP with a token, everything on; the floor is pgbench inserting the same row.",
                PRODUCT_WARM_UP,
                List.of(
                        new Setting(1, true, List.of(BARE, AXON), List.of(plain(BARE, FLOOR, Metric.P50))),
                        new Setting(
                                16,
                                true,
                                List.of(BARE, AXON),
                                List.of(plain(BARE, FLOOR, Metric.RATE), plain(BARE, AXON, Metric.RATE))),
                        new Setting(64, true, List.of(BARE, AXON), questions)));
    }

    private static Workload history() {
        return new Comparison(
                "w2",
                "Append an action to one of 64 tickets with 200 events each, and read this ticket's latest 200 events.",
                LIBRARY_WARM_UP,
                List.of(new Setting(16, false, LIBRARIES, against())));
    }

    private static Workload moves() {
        return new Comparison(
                "w3",
                "Move a deal with the version expected of it, 8 writers for each deal; a conflict reads and tries again.",
                LIBRARY_WARM_UP,
                List.of(new Setting(64, false, LIBRARIES, against())));
    }

    private static List<Question> against() {
        return List.of(
                atLeast(BARE, AXON, 2.5),
                plain(BARE, TUNED, Metric.RATE),
                atLeast(BARE, PEKKO, 1.2),
                plain(FULL, BARE, Metric.RATE));
    }

    private static Workload rebuild() {
        var questions = List.of(
                atLeast(BARE, FLOOR, 0.25),
                atLeast(ALL, FLOOR_ALL, 0.25),
                atLeast(BARE, AXON, 20),
                plain(BARE, TUNED, Metric.RATE),
                atLeast(BARE, PEKKO, 1.2));
        return new Comparison(
                "w6",
                "Build the timeline, or all read models, anew from the events there are; the floor copies finished rows. Counts events.",
                1,
                List.of(new Setting(1, false, List.of(FLOOR, FLOOR_ALL, BARE, ALL, AXON, TUNED, PEKKO), questions)));
    }

    private static Workload million() {
        var questions = List.of(
                atLeast(BARE, FLOOR, 0.25),
                atLeast(ALL, FLOOR_ALL, 0.25),
                plain(BARE, TUNED, Metric.RATE),
                atLeast(BARE, PEKKO, 1.2));
        return new Comparison(
                "w6-million",
                "Build the timeline, or all read models, anew from 1,000,000 events; the floor copies finished rows."
                        + " Counts events.",
                1,
                75,
                List.of(new Setting(1, false, List.of(FLOOR, FLOOR_ALL, BARE, ALL, TUNED, PEKKO), questions)));
    }

    private static Workload imported() {
        return new Comparison(
                "w7",
                "Import a file of 100,000 new people over HTTP; the floor copies the events that come of it into an equal table."
                        + " Counts people.",
                1,
                150,
                List.of(new Setting(1, false, List.of(FLOOR, BARE), List.of(atLeast(BARE, FLOOR, 0.4)))));
    }

    private static Workload crowd() {
        return new Comparison(
                "w8",
                "Record one touchpoint over HTTP while 5,000 clients listen to one customer each, against nobody listening.",
                PRODUCT_WARM_UP,
                List.of(new Setting(64, false, List.of(BARE, HEARD), List.of(atLeast(HEARD, BARE, 0.5)))));
    }

    private static Workload timeline(String which, String what, @Nullable Double goal) {
        return new Comparison(
                "w4-" + which,
                "Read " + what
                        + " over HTTP; the floor is the same rows by SQL and an endpoint that echoes so many bytes.",
                PRODUCT_WARM_UP,
                List.of(new Setting(
                        1, false, List.of(FLOOR, BARE), List.of(new Question(BARE, FLOOR, Metric.P50, goal, false)))));
    }
}
