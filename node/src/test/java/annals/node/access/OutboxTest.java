package annals.node.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.api.access.Actor;
import annals.api.access.ActorType;
import annals.api.access.Department;
import annals.api.access.PersonEvent.PersonSignedIn;
import annals.api.access.Role;
import annals.api.shared.Ids;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final Actor KIM =
            new Actor("kim", "Kim", ActorType.USER, Department.SALES, Set.of(Role.ADMIN, Role.SALES_REP));

    private final OutboxLog box = new OutboxLog(OutboxLog.empty());

    @AfterEach
    void close() {
        box.close();
    }

    private static WaitingEvent withId(WaitingEvent event, UUID id) {
        return new WaitingEvent(
                event.id(),
                id,
                event.aggregateType(),
                event.aggregateId(),
                event.type(),
                event.revision(),
                event.payload(),
                event.metadata());
    }

    @Test
    void whatWasNotedIsInTheLogWithWhoDidItAndWaitsNoMore() {
        var person = Ids.next();
        box.outbox
                .note(new PersonSignedIn(person, "kim", Outbox.now()))
                .contextWrite(Acting.as(KIM))
                .block();
        assertThat(box.relay().relayAll()).isEqualTo(1);
        assertThat(box.logged()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("crm.access.person.signed-in");
            assertThat(event.aggregateId()).isEqualTo(person.toString());
            assertThat(event.payload()).contains("\"login\":\"kim\"");
            assertThat(event.metadata()).contains("\"actor\":\"kim\"", "\"roles\":\"admin,sales_rep\"", "SALES");
        });
        assertThat(box.waiting.first()).isEmpty();
    }

    @Test
    void aChangeAndItsEventAreThereTogetherOrNotAtAll() {
        var token = box.client
                .sql("insert into access.unknown_sign_in (minute, attempts) values (now(), 1) returning attempts")
                .map(row -> Rows.required(row, "attempts", Integer.class))
                .one();
        assertThatThrownBy(() -> box.outbox
                        .noting(token, made -> {
                            throw new IllegalStateException("the event cannot be made");
                        })
                        .block())
                .isInstanceOf(IllegalStateException.class);
        assertThat(box.client
                        .sql("select 1 from access.unknown_sign_in")
                        .fetch()
                        .all()
                        .collectList()
                        .block())
                .isEmpty();
        assertThat(box.waiting.first()).isEmpty();
        box.outbox
                .noting(token, made -> Optional.of(new PersonSignedIn(Ids.next(), "kim", Outbox.now())))
                .block();
        assertThat(box.waiting.first()).hasSize(1);
    }

    @Test
    void aRelayThatDiesAfterTheAppendTellsNothingTwice() {
        box.note(3);
        box.relay().append(box.waiting.first().get(0)); // and dies before it forgets
        assertThat(box.relay().relayAll()).isEqualTo(3);
        assertThat(box.told()).hasSize(3).doesNotHaveDuplicates();
        assertThat(box.waiting.first()).isEmpty();
    }

    /** The control: were the id made by whoever relays, the same death would double the event. */
    @Test
    void withoutAnIdOfItsOwnTheEventWouldBeToldTwice() {
        box.note(1);
        var waiting = box.waiting.first().get(0);
        box.relay().append(withId(waiting, UUID.randomUUID())); // and dies before it forgets
        box.relay().append(withId(waiting, UUID.randomUUID()));
        assertThat(box.told()).hasSize(2);
        assertThat(box.told().get(0)).isEqualTo(box.told().get(1));
    }

    @Test
    void twoProcessesThatRelayAtOnceTellEachEventOnce() {
        box.note(100);
        try (var other = new OutboxLog(box.database)) {
            var beside = CompletableFuture.runAsync(() -> other.relay().relayAll());
            box.relay().relayAll();
            beside.join();
        }
        assertThat(box.told()).hasSize(100).doesNotHaveDuplicates();
        assertThat(box.waiting.first()).isEmpty();
    }

    @Test
    void triesWithUnknownLoginsAreToldAsANumberOnceTheirMinuteIsOver() {
        var sameMinute =
                box.outbox.countUnknown().then(box.outbox.countUnknown()).then(box.outbox.noteUnknown());
        box.outbox.together(sameMinute).block();
        assertThat(box.waiting.first()).isEmpty();
        box.client
                .sql("update access.unknown_sign_in set minute = minute - interval '1 minute'")
                .then()
                .block();
        box.outbox.noteUnknown().block();
        assertThat(box.waiting.first()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("crm.access.sign-in.unknown-refused");
            assertThat(event.payload()).contains("\"attempts\":2");
        });
    }
}
