package annals.command.privacy;

import static annals.command.privacy.PrivacyFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import annals.api.privacy.ErasureReason;
import annals.api.privacy.RequestKind;
import annals.api.privacy.SubjectEvent.ErasureCompleted;
import annals.api.privacy.SubjectEvent.RequestFulfilled;
import annals.api.privacy.SubjectEvent.SubjectErased;
import annals.api.privacy.SubjectId;
import annals.command.shared.AggregateSpec;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class ErasuresTest {

    private final AggregateSpec product = subjects()
            .given(
                    SubjectId.of(ADA),
                    received(RequestKind.ERASURE),
                    CONFIRMED,
                    new SubjectErased(ADA, ErasureReason.REQUESTED, REQUEST, AT));
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch completed = new CountDownLatch(1);
    private @Nullable Erasures erasures;

    private Erasures with(Erasure... steps) {
        // Subscribers are told before the events are in the store, and this test reads the store.
        var unused = product.store()
                .subscribe(events -> events.forEach(event -> {
                    if (event.getPayload() instanceof ErasureCompleted) {
                        CurrentUnitOfWork.get().afterCommit(work -> completed.countDown());
                    }
                }));
        erasures = new Erasures(product.commands(), List.of(steps), Clock.systemUTC());
        return erasures;
    }

    @AfterEach
    void end() {
        if (erasures != null) {
            erasures.destroy();
        }
    }

    private Erasure step(String name) {
        return customerId -> Mono.fromRunnable(() -> done.add(name)).thenReturn(ErasureReport.of(name, 2));
    }

    private Erasure failingOnce(String name) {
        return customerId -> Mono.defer(() -> {
            boolean first = !done.contains(name + " failed");
            done.add(first ? name + " failed" : name);
            return first ? Mono.error(new IllegalStateException("away")) : Mono.just(ErasureReport.of(name, 1));
        });
    }

    private List<Object> told() {
        return product.store()
                .readEvents(SubjectId.of(ADA).toString(), 3)
                .asStream()
                .<Object>map(event -> event.getPayload())
                .toList();
    }

    @Test
    void theStepsAreTakenInOrderAndTheEndTellsWhatEachErased() throws InterruptedException {
        with(step("addresses"), step("keys"), step("copies")).carryOut(ADA);
        assertThat(completed.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(done).containsExactly("addresses", "keys", "copies");
        assertThat(told()).hasSize(2);
        assertThat(told().get(0))
                .isInstanceOfSatisfying(
                        ErasureCompleted.class,
                        end -> assertThat(end.counts()).isEqualTo(Map.of("addresses", 2L, "keys", 2L, "copies", 2L)));
        assertThat(told().get(1)).isInstanceOf(RequestFulfilled.class);
    }

    @Test
    void aStepThatFailsIsTriedAgainAndNoneAfterItIsTakenBefore() throws InterruptedException {
        with(step("addresses"), failingOnce("keys"), step("copies")).carryOut(ADA);
        assertThat(completed.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(done).containsExactly("addresses", "keys failed", "addresses", "keys", "copies");
    }
}
