package annals.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.ChildProcess;
import annals.postgresql.Tally;
import annals.standalone.RunningAnnals;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mixed work at a steady rate, with {@code -Dannals.soak=3600} for an hour: what garbage collections leave and how long
 * commands take stay what they were. How long they take is judged only if that is measured for ten minutes at least.
 */
class SoakTest {

    private static final int SECONDS = Integer.getInteger("annals.soak", 5);
    private static final int LONG_ENOUGH = 600;
    private static final int FIFTHS = 5;
    private static final int WORKERS = 8;
    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String TOKEN = "token-of-those-who-soak";
    private static final Pattern LIVE = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    @Test
    void heapAndLatencyStayWhereTheyWere(@TempDir Path directory) throws Exception {
        try (var annals = RunningAnnals.start(directory, Map.of("ANNALS_ADMIN_TOKEN", TOKEN))) {
            var product = new Product(annals.at("").toString(), TOKEN);
            List<String> customers = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                customers.add(product.customer());
            }
            work(product, customers);
            List<Double> p99 = new ArrayList<>();
            List<Long> heap = new ArrayList<>();
            long commands = 0;
            for (int fifth = 0; fifth < FIFTHS; fifth++) {
                var latencies = work(product, customers);
                commands += latencies.count();
                p99.add(latencies.p99Millis());
                heap.add(live(annals.process().pid()));
            }
            var soak = new Soak(p99, heap);
            new Tally(commands, 0, 0, 0, 0, 0).tell(soak.toString());
            assertThat(commands).isPositive();
            assertThat(SECONDS < LONG_ENOUGH || (soak.isFlat() && soak.isAsQuick()))
                    .as("%s", soak)
                    .isTrue();
        }
    }

    /** The control: a process that keeps what it should not, or becomes slow, is found. */
    @Test
    void aLeakAndASlowEndAreFound() {
        var good = List.of(100L, 101L, 99L, 100L, 102L);
        var leak = List.of(100L, 105L, 110L, 115L, 120L);
        assertThat(new Soak(List.of(5.0, 5.0, 5.0, 5.0, 5.9), good).isAsQuick()).isTrue();
        assertThat(new Soak(List.of(5.0, 5.0, 5.0, 5.0, 6.1), good).isAsQuick()).isFalse();
        assertThat(new Soak(List.of(5.0), good).isFlat()).isTrue();
        assertThat(new Soak(List.of(5.0), leak).isFlat()).isFalse();
    }

    /** A fifth: each worker records a contact and reads a timeline, ten times a second; any failure ends it. */
    private static Latencies work(Product product, List<String> customers) throws Exception {
        var latencies = new Latencies();
        var threads = Executors.newFixedThreadPool(WORKERS);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS) / FIFTHS;
        List<Future<?>> workers = new ArrayList<>();
        for (String customer : customers) {
            Callable<Void> worker = () -> {
                for (long next = System.nanoTime(); next < end; next += PACE_NANOS) {
                    LockSupport.parkNanos(next - System.nanoTime());
                    workOnce(product, customer, latencies);
                }
                return null;
            };
            workers.add(threads.submit(worker));
        }
        for (Future<?> worker : workers) {
            worker.get();
        }
        threads.shutdown();
        return latencies;
    }

    private static void workOnce(Product product, String customer, Latencies latencies)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        long position = product.touch(customer);
        latencies.add(System.nanoTime() - began);
        var page = product.get(customer + "/timeline?limit=20&atLeast=" + position);
        assertThat(page.path("entries").size()).isPositive();
    }

    /** What is in use after a garbage collection, in bytes. */
    private static long live(long pid) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try (var histogram = ChildProcess.start(List.of(jcmd, "" + pid, "GC.class_histogram"), Map.of())) {
            histogram.awaitExit(Duration.ofMinutes(1));
            var total = LIVE.matcher(String.join("\n", histogram.output()));
            assertThat(total.find()).as("%s", histogram).isTrue();
            return Long.parseLong(total.group(1));
        }
    }
}
