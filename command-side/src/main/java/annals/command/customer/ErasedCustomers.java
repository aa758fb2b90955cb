package annals.command.customer;

import static annals.api.privacy.PrivacyRefusal.SUBJECT_ERASED;

import annals.api.customer.CustomerId;
import annals.api.privacy.SubjectEvent.SubjectErased;
import annals.api.privacy.SubjectId;
import annals.api.shared.Refused;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Tells whose personal data was erased. It looks into the log once for each customer, and hears of every erasure after
 * that, so that commands do not wait for the log.
 */
public final class ErasedCustomers {

    /** Bounds the memory: 200,000 ids take about 25 MB. Those who were erased are few, and all remembered. */
    private static final int MOST_REMEMBERED = 200_000;

    private final EventStore store;
    private final Set<CustomerId> erased = ConcurrentHashMap.newKeySet();
    private final Set<CustomerId> notErased = ConcurrentHashMap.newKeySet();

    /** @param store where erasures are looked for and heard of */
    public ErasedCustomers(EventStore store) {
        this.store = store;
        var unused = store.subscribe(this::hear);
    }

    /** Refuses with {@code SUBJECT_ERASED} if the customer's personal data was erased. */
    public void refuse(CustomerId customerId) {
        if (isErased(customerId)) {
            throw Refused.because(SUBJECT_ERASED, "id", customerId);
        }
    }

    private boolean isErased(CustomerId customerId) {
        if (erased.contains(customerId)) {
            return true;
        }
        if (notErased.contains(customerId)) {
            return false;
        }
        if (isErasedByTheLog(customerId)) {
            erased.add(customerId);
            return true;
        }
        if (notErased.size() >= MOST_REMEMBERED) {
            notErased.clear();
        }
        notErased.add(customerId);
        return erased.contains(customerId);
    }

    private boolean isErasedByTheLog(CustomerId customerId) {
        String subject = SubjectId.of(customerId).toString();
        return store.lastSequenceNumberFor(subject).isPresent()
                && store.readEvents(subject).asStream().anyMatch(event -> event.getPayload() instanceof SubjectErased);
    }

    /** An erasure counts once it is in the log: its unit of work may still fail when it is heard of. */
    private void hear(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            if (event.getPayload() instanceof SubjectErased happened) {
                afterCommit(() -> erased.add(happened.customerId()));
            }
        }
    }

    private static void afterCommit(Runnable action) {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().afterCommit(committed -> action.run());
        } else {
            action.run();
        }
    }
}
