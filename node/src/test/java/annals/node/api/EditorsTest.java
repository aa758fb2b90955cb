package annals.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import annals.postgresql.Tally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

/**
 * Sixteen editors raise the amount of one deal by one, again and again, each by what it saw; with {@code -Dannals.edits=200},
 * longer.
 */
@SuppressWarnings("NullAway.Init")
@ApiTest
class EditorsTest {

    private static final int EDITORS = 16;
    private static final int EDITS = Integer.getInteger("annals.edits", 3);
    private static final long ALL = (long) EDITORS * EDITS;

    @Autowired
    private Caller caller;

    private final AtomicInteger refused = new AtomicInteger();
    private String deal;

    @BeforeEach
    void aDealOfNothing() {
        var opened = caller.post("/api/sales/deals", Map.of("name", "Lamps " + UUID.randomUUID(), "amount", euros(0)))
                .hasStatus(201);
        deal = String.valueOf(opened.location());
        caller.get(deal + "?atLeast=" + opened.position()).hasStatus(200);
    }

    @Test
    void noEditIsLostAndWhoeverLosesIsToldTheVersion() throws Exception {
        edit(this::raise);
        new Tally(ALL, ALL - amount(), 0, 0, 0, 0).tell(refused + " refused with 412");
        assertThat(amount()).isEqualTo(ALL);
        assertThat(refused).as("or nobody was in anybody's way").hasPositiveValue();
    }

    /** The control: editors who do not say which version they saw overwrite each other. */
    @Test
    void withoutTheVersionEditsAreLost() throws Exception {
        edit(() -> change(amount() + 1, headers -> {}).hasStatus(200));
        new Tally(ALL, ALL - amount(), 0, 0, 0, 0).tellOfControl("without If-Match");
        assertThat(amount()).isLessThan(ALL);
    }

    private void edit(Callable<Answer> one) throws Exception {
        var threads = Executors.newFixedThreadPool(EDITORS);
        List<Future<Answer>> edits = new ArrayList<>();
        for (int i = 0; i < ALL; i++) {
            edits.add(threads.submit(one));
        }
        for (Future<Answer> edit : edits) {
            Answer done = edit.get();
            caller.get(deal + "?atLeast=" + done.position()).hasStatus(200);
        }
        threads.shutdown();
    }

    /** Until it succeeds; then once more, as a browser that was offline does when no answer came. */
    private Answer raise() {
        while (true) {
            var seen = caller.get(deal).hasStatus(200);
            String key = UUID.randomUUID().toString();
            Consumer<HttpHeaders> headers = given -> {
                given.setIfMatch(String.valueOf(seen.etag()));
                given.set("Idempotency-Key", key);
            };
            var answer = change(amount(seen) + 1, headers);
            if (answer.status() == 200) {
                assertThat(change(amount(seen) + 1, headers).hasStatus(200).etag())
                        .isEqualTo(answer.etag());
                return answer;
            }
            answer.isProblem(412, "VERSION_STALE");
            assertThat(answer.body().path("params").path("version").asString(""))
                    .isNotEqualTo(String.valueOf(seen.etag()).replace("\"", ""));
            refused.incrementAndGet();
        }
    }

    private Answer change(long amount, Consumer<HttpHeaders> headers) {
        return caller.post(deal + "/change-amount", Map.of("amount", euros(amount)), headers);
    }

    private long amount() {
        return amount(caller.get(deal).hasStatus(200));
    }

    private static long amount(Answer seen) {
        return new BigDecimal(seen.body().path("amount").path("amount").asString("?")).longValueExact();
    }

    private static Map<String, String> euros(long amount) {
        return Map.of("amount", amount + ".00", "currency", "EUR");
    }
}
