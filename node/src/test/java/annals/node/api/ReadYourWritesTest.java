package annals.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A campaign asks for more pairs with {@code -Dannals.pairs=10000}. */
@ApiTest
class ReadYourWritesTest {

    private static final int PAIRS = Integer.getInteger("annals.pairs", 1000);
    private static final int WRITERS = 16;

    @Autowired
    private Caller caller;

    @Test
    void whoNamesItsOwnWriteNeverReadsAnOlderState() throws InterruptedException, ExecutionException {
        var left = new AtomicInteger(PAIRS);
        Callable<Counts> writer = () -> writeAndRead(left);
        var threads = Executors.newFixedThreadPool(WRITERS);
        try {
            var writers = IntStream.range(0, WRITERS).mapToObj(i -> writer).toList();
            var total = Counts.NONE;
            for (Future<Counts> counts : threads.invokeAll(writers)) {
                total = total.plus(counts.get());
            }
            assertThat(total).isEqualTo(new Counts(PAIRS, 0));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whoNamesAPositionThatIsFarAheadIsToldToComeBack() {
        String customer = caller.customer();
        var behind = caller.get(customer + "/timeline?atLeast=1000000000").isProblem(503, "READ_MODEL_BEHIND");
        assertThat(behind.headers().getFirst("Retry-After")).isEqualTo("1");
        caller.get(customer + "/timeline").hasStatus(200);
    }

    /** How many pairs there were, and how many reads of them missed their write. */
    private record Counts(int pairs, int stale) {

        private static final Counts NONE = new Counts(0, 0);

        private Counts plus(Counts other) {
            return new Counts(pairs + other.pairs, stale + other.stale);
        }
    }

    private Counts writeAndRead(AtomicInteger left) {
        String customer = caller.customer();
        var counts = Counts.NONE;
        while (left.getAndDecrement() > 0) {
            var written = caller.post(customer + "/touchpoints", contact(counts.pairs()))
                    .hasStatus(201);
            String newest = newest(customer, written.position());
            counts = counts.plus(new Counts(1, newest.equals(String.valueOf(written.location())) ? 0 : 1));
        }
        return counts;
    }

    private String newest(String customer, long atLeast) {
        var page = caller.get(customer + "/timeline?limit=1&atLeast=" + atLeast).hasStatus(200);
        return page.body().path("entries").path(0).path("link").asString("");
    }

    private static Map<String, Object> contact(int number) {
        return Map.of(
                "channel", "PHONE",
                "direction", "INBOUND",
                "department", "SERVICE",
                "subject", "Call " + number,
                "visibleTo", List.of());
    }
}
