package annals.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final int LANES = 4;

    @Test
    void rowsWithTheSameKeyKeepTheirOrder() throws Exception {
        Map<Integer, Integer> last = new ConcurrentHashMap<>();
        var disorder = new AtomicInteger();
        try (var lanes = new Lanes<Integer>(LANES, () -> row -> {
            Integer before = last.put(row % 50, row);
            if (before != null && before > row) {
                disorder.incrementAndGet();
            }
        })) {
            for (int row = 0; row < 100_000; row++) {
                lanes.put("key" + row % 50, row);
            }
            lanes.finish();
        }
        assertThat(disorder).hasValue(0);
        assertThat(last).containsEntry(49, 99_999);
    }

    @Test
    void ofAHundredThousandRowsOnlyAFewAreInMemory() throws Exception {
        var done = new AtomicLong();
        long most = 0;
        try (var lanes = new Lanes<Integer>(LANES, () -> row -> done.incrementAndGet())) {
            for (int row = 0; row < 100_000; row++) {
                lanes.put("key" + row, row);
                most = Math.max(most, row + 1 - done.get());
            }
            lanes.finish();
        }
        assertThat(done).hasValue(100_000);
        assertThat(most).isLessThanOrEqualTo(LANES * (Lanes.WAITING + 1L));
    }

    @Test
    void lanesWorkAtTheSameTime() throws Exception {
        var together = new CountDownLatch(2);
        try (var lanes = new Lanes<Integer>(2, () -> row -> {
            together.countDown();
            await(together);
        })) {
            lanes.put("a", 1);
            lanes.put("b", 2);
            lanes.finish();
        }
        assertThat(together.getCount()).isZero();
    }

    @Test
    void whatAWorkerThrowsEndsThemAll() throws Exception {
        try (var lanes = new Lanes<Integer>(LANES, () -> row -> {
            throw new ImportFailed("no");
        })) {
            assertThatThrownBy(() -> {
                        for (int row = 0; ; row++) {
                            lanes.put("key" + row, row);
                        }
                    })
                    .isInstanceOf(ImportFailed.class);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
