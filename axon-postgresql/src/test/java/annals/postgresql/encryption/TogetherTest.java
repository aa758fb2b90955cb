package annals.postgresql.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TogetherTest {

    private final List<Set<String>> worked = new ArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final LinkedBlockingQueue<RuntimeException> failures = new LinkedBlockingQueue<>();
    private final Together<String, Integer> lengths = new Together<>(this::work);

    @Test
    void whoeverAsksWhileOneWorksIsAnsweredByThePieceOfWorkThatFollows() throws Exception {
        var first = asking("a");
        begun.await();
        var others = asking("bb", "ccc", "bb");
        released.countDown();

        assertThat(first.get(0).get()).isEqualTo(1);
        assertThat(answers(others)).containsExactly(2, 3, 2);
        assertThat(worked).containsExactly(Set.of("a"), Set.of("bb", "ccc"));
    }

    @Test
    void aFailureIsToldToAllWhoseWorkItWasAndToNobodyElse() throws Exception {
        var first = asking("a");
        begun.await();
        var others = asking("bb", "ccc");
        failures.add(new IllegalStateException("the database is away"));
        released.countDown();

        for (var other : others) {
            assertThatThrownBy(other::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .hasMessage("the database is away");
        }
        assertThat(first.get(0).get()).isEqualTo(1);
        assertThat(lengths.of("dddd")).as("afterwards").isEqualTo(4);
    }

    /** The first piece of work waits until it is released, others fail if a failure is there when they begin. */
    private Map<String, Integer> work(Collection<String> keys) {
        worked.add(Set.copyOf(keys));
        var failure = failures.poll();
        if (worked.size() == 1) {
            begun.countDown();
            await();
        }
        if (failure != null) {
            throw failure;
        }
        return keys.stream().collect(Collectors.toMap(Function.identity(), String::length));
    }

    private void await() {
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<CompletableFuture<Integer>> asking(String... keys) {
        return Arrays.stream(keys)
                .map(key -> CompletableFuture.supplyAsync(() -> lengths.of(key), TogetherTest::untilItWaits))
                .toList();
    }

    /** On a thread of its own, which works or waits for its turn when this returns. */
    private static void untilItWaits(Runnable asking) {
        var thread = new Thread(asking);
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private static List<Integer> answers(List<CompletableFuture<Integer>> asked) {
        return asked.stream().map(CompletableFuture::join).toList();
    }
}
