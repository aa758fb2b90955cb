package annals.command.privacy;

import annals.api.customer.Channel;
import annals.api.customer.CustomerId;
import annals.api.privacy.Purpose;
import annals.api.privacy.RequestId;
import annals.api.privacy.RequestState;
import annals.api.privacy.SubjectEvent.*;
import annals.api.privacy.SubjectId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What is remembered of a person's rights. Nothing personal is needed to decide, so nothing personal is kept. */
class SubjectHistory {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private @Nullable SubjectId id;

    final Map<RequestId, SubjectRequest> requests = new HashMap<>();
    private final Map<Use, Act> consents = new HashMap<>();

    @Nullable
    LegalHold hold;

    boolean erased;
    boolean erasureCompleted;

    @Nullable
    RequestId erasureRequest;

    /** What is agreed to: a purpose, on one channel or on all. */
    record Use(Purpose purpose, @Nullable Channel channel) {}

    /** What was said last; version 0 means no. */
    record Act(int textVersion, String source) {}

    boolean isSaid(Use use, Act act) {
        return act.equals(consents.get(use));
    }

    boolean isWithdrawn(Use use) {
        Act last = consents.get(use);
        return last != null && last.textVersion() == 0;
    }

    private void known(CustomerId customerId) {
        id = SubjectId.of(customerId);
    }

    private void change(RequestId requestId, UnaryOperator<SubjectRequest> change) {
        requests.computeIfPresent(requestId, (known, request) -> change.apply(request));
    }

    @EventSourcingHandler
    void on(RequestReceived event) {
        known(event.customerId());
        requests.put(
                event.requestId(),
                new SubjectRequest(
                        event.kind(), event.law(), event.receivedOn(), event.due(), false, false, RequestState.OPEN));
    }

    @EventSourcingHandler
    void on(RequestExtended event) {
        change(event.requestId(), request -> request.dueLater(event.due()));
    }

    @EventSourcingHandler
    void on(IdentityConfirmed event) {
        change(event.requestId(), SubjectRequest::confirmed);
    }

    @EventSourcingHandler
    void on(RequestFulfilled event) {
        change(event.requestId(), request -> request.answered(RequestState.FULFILLED));
    }

    @EventSourcingHandler
    void on(RequestRefused event) {
        change(event.requestId(), request -> request.answered(RequestState.REFUSED));
    }

    @EventSourcingHandler
    void on(LegalHoldPlaced event) {
        known(event.customerId());
        hold = new LegalHold(event.until());
    }

    @EventSourcingHandler
    void on(LegalHoldLifted event) {
        hold = null;
    }

    @EventSourcingHandler
    void on(ConsentGiven event) {
        known(event.customerId());
        consents.put(new Use(event.purpose(), event.channel()), new Act(event.textVersion(), event.source()));
    }

    /** What is said for all channels is said for each. */
    @EventSourcingHandler
    void on(ConsentWithdrawn event) {
        known(event.customerId());
        if (event.channel() == null) {
            consents.keySet().removeIf(use -> use.purpose().equals(event.purpose()));
        }
        consents.put(new Use(event.purpose(), event.channel()), new Act(0, event.source()));
    }

    @EventSourcingHandler
    void on(AccessExported event) {
        known(event.customerId());
    }

    @EventSourcingHandler
    void on(SubjectErased event) {
        known(event.customerId());
        erased = true;
        erasureRequest = event.requestId();
    }

    @EventSourcingHandler
    void on(ErasureCompleted event) {
        erasureCompleted = true;
    }
}
