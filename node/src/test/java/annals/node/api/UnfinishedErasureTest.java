package annals.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.access.Actor;
import annals.api.access.ActorType;
import annals.api.access.Role;
import annals.api.customer.CustomerId;
import annals.api.privacy.ErasureReason;
import annals.api.privacy.SubjectCommand.EraseSubject;
import annals.command.shared.Commands;
import annals.command.shared.RequestContext;
import annals.node.Await;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/** An erasure that was decided by a process that ended before it carried it out. */
@ApiTest
class UnfinishedErasureTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Autowired
    private Caller caller;

    @Autowired
    private Assembly.Started product;

    private long decided(CustomerId customerId) {
        var actor = new Actor("kim", "Kim", ActorType.USER, null, Set.of(Role.PRIVACY_OFFICER));
        var context = new RequestContext(actor, "test", null, null, Clock.systemUTC());
        var decision = new EraseSubject(customerId, ErasureReason.OBJECTED, null, context.occurredAt(null));
        return Objects.requireNonNull(process()
                        .getBean(Commands.class)
                        .send(context, decision, decision)
                        .block(LIMIT))
                .position();
    }

    private ConfigurableApplicationContext process() {
        return product.having("runningErasures");
    }

    @Test
    void isCarriedOutAfterTheNextStart() {
        String customer = caller.customer();
        String subject = customer.replace("/api/customers/", "/api/privacy/subjects/");
        var erasures = process().getBean("runningErasures", SmartLifecycle.class);
        erasures.stop(); // or it may still be looking for what was left when it started
        long position = decided(CustomerId.of(customer.substring(customer.lastIndexOf('/') + 1)));
        var view = caller.get(subject + "?atLeast=" + position).hasStatus(200).body();
        assertThat(view.at("/erasure/reason").asString()).isEqualTo("OBJECTED");
        assertThat(view.at("/erasure/completedAt").isMissingNode()).isTrue();
        erasures.start();
        Await.that(() -> caller.get(subject).body().at("/erasure/completedAt").isString(), LIMIT);
    }
}
