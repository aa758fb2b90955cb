package annals.benchmarks.workload;

import annals.benchmarks.Options;
import annals.benchmarks.Run;
import annals.benchmarks.Workload;
import annals.benchmarks.annals.PackagedProduct;
import annals.benchmarks.floor.EchoServer;
import annals.benchmarks.floor.FanOutServer;
import annals.benchmarks.floor.InsertRow;
import annals.benchmarks.measure.Latencies;
import annals.benchmarks.result.Fact;
import annals.benchmarks.result.Result;
import annals.benchmarks.result.Witness;
import annals.benchmarks.side.HttpCaller;
import annals.benchmarks.side.SteadyCalls;
import annals.benchmarks.side.StreamCrowd;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * W5: 100 touchpoints a second are recorded with one customer, and so many clients listen to the customer's timeline. Each
 * time counts from when the command was due to when one client has the entry, so it holds the whole command as well.
 */
record LivePush() implements Workload {

    private static final List<Integer> SUBSCRIBERS = List.of(1, 50, 500);
    private static final int PER_SECOND = 100;
    private static final double ALLOWED_MILLIS = 10;
    private static final int WARM_UP_SECONDS = 120;
    /** At the measured rate the virtual machine would need half an hour to compile what is used. */
    private static final int WARM_UP_PER_SECOND = 800;

    private static final int WARM_UP_SUBSCRIBERS = 20;
    private static final int START_SECONDS = 90;
    /** About as many as an entry of the product has. */
    private static final int ENTRY_BYTES = 600;

    @Override
    public String name() {
        return "w5";
    }

    @Override
    public String says() {
        return "Record 100 touchpoints a second; 1, 50 and 500 clients listen. From when a command is due until a client has its"
                + " entry, against an echo and a one-row insert at the same rate.";
    }

    @Override
    public int steps(Options options) {
        return SUBSCRIBERS.size() + 5;
    }

    private static double seconds(Options options) {
        return options.pairs() * options.seconds();
    }

    @Override
    public Duration bound(Options options) {
        double measured = seconds(options) * (SUBSCRIBERS.size() + 3);
        return Duration.ofSeconds(Math.round(measured + START_SECONDS + WARM_UP_SECONDS + SUBSCRIBERS.size() * 10));
    }

    @Override
    public Result run(Run run) throws Exception {
        var witness = new Witness();
        List<Fact> facts = new ArrayList<>();
        double floor = floor(run, facts) + ALLOWED_MILLIS;
        facts.addAll(fannedOut(run));
        run.progress().step("start");
        Path directory = Files.createTempDirectory(run.directory(), "w5-");
        try (var log = new PrintStream(directory.resolve("log").toFile(), StandardCharsets.UTF_8);
                var product = PackagedProduct.start(
                        run.server().create("w5"), directory.resolve("data"), List.of("-Xmx1g"), log)) {
            String customer = product.customer();
            run.progress().step("warm-up");
            warmUp(product, customer, Math.min(WARM_UP_SECONDS, seconds(run.options())));
            // Opened only now, as the product closes a connection that was idle for two minutes.
            try (var calls = SteadyCalls.open(PER_SECOND, product::caller)) {
                for (int subscribers : SUBSCRIBERS) {
                    run.progress().step(subscribers + " subscribers");
                    facts.addAll(pushed(product, calls, customer, subscribers, seconds(run.options()), floor));
                }
            }
        }
        return new Result(name(), says(), run.options().count(), witness.tell(run), List.of(), facts);
    }

    private static void warmUp(PackagedProduct product, String customer, double seconds) throws Exception {
        try (var calls = SteadyCalls.open(WARM_UP_PER_SECOND, product::caller)) {
            pushed(product, calls, customer, WARM_UP_SUBSCRIBERS, seconds, 0);
        }
    }

    /** Records a touchpoint whose entry tells a crowd when it was due. */
    static void post(HttpCaller caller, String customer, long due) throws IOException {
        caller.post(customer + "/touchpoints", """
                {"channel": "EMAIL", "direction": "INBOUND", "department": "SERVICE", "subject": "@%d@"}""".formatted(due));
    }

    private static List<Fact> pushed(
            PackagedProduct product, SteadyCalls calls, String customer, int subscribers, double seconds, double floor)
            throws Exception {
        try (var crowd = new StreamCrowd()) {
            for (int i = 0; i < subscribers; i++) {
                product.join(crowd, customer);
            }
            crowd.start();
            long sent = calls.run(seconds, due -> caller -> post(caller, customer, due));
            var latencies = Latencies.of(crowd.takeWhenAll(sent * subscribers));
            String who = subscribers + (subscribers == 1 ? " subscriber" : " subscribers");
            var p99 = subscribers == SUBSCRIBERS.get(SUBSCRIBERS.size() - 1)
                    ? Fact.atMost(who + ", p99", latencies.p99(), "ms", floor)
                    : Fact.plain(who + ", p99", latencies.p99(), "ms");
            return List.of(Fact.plain(who + ", p50", latencies.p50(), "ms"), p99);
        }
    }

    /** What the web server and the listeners take between them, when nothing is stored or asked for. */
    private static List<Fact> fannedOut(Run run) throws Exception {
        int listeners = SUBSCRIBERS.get(SUBSCRIBERS.size() - 1);
        run.progress().step("fan-out to " + listeners);
        try (var server = FanOutServer.start();
                var crowd = new StreamCrowd();
                var calls = SteadyCalls.open(PER_SECOND, () -> new HttpCaller(server.port(), "none"))) {
            for (int i = 0; i < listeners; i++) {
                crowd.join(server.port(), "none", "/");
            }
            crowd.start();
            long sent = calls.run(
                    seconds(run.options()),
                    due -> caller -> caller.post("/", "@" + due + "@" + "x".repeat(ENTRY_BYTES)));
            var latencies = Latencies.of(crowd.takeWhenAll(sent * listeners));
            String what = "bare web server that sends what is posted to " + listeners + " listeners";
            return List.of(
                    Fact.plain(what + ", p50", latencies.p50(), "ms"),
                    Fact.plain(what + ", p99", latencies.p99(), "ms"));
        }
    }

    /** What an echo and an insert at the same rate take at the 99th percentile, together. */
    private static double floor(Run run, List<Fact> facts) throws Exception {
        run.progress().step("echo");
        double echo;
        try (var server = EchoServer.start(1_000);
                var calls = SteadyCalls.open(PER_SECOND, () -> new HttpCaller(server.port(), "none"))) {
            calls.run(seconds(run.options()), due -> caller -> caller.get("/"));
            echo = Latencies.of(calls.latencies()).p99();
        }
        run.progress().step("insert");
        try (var insert = InsertRow.atRate(run.server().create("w5-floor"), PER_SECOND, run.directory())) {
            double p99 = Latencies.of(insert.run(seconds(run.options()))).p99();
            facts.add(Fact.plain("echo, p99", echo, "ms"));
            facts.add(Fact.plain("one-row insert by pgbench, p99", p99, "ms"));
            return echo + p99;
        }
    }
}
