package annals.command.privacy;

import annals.api.customer.AboutCustomer;
import annals.api.customer.CustomerEvent;
import annals.api.shared.Personal;
import annals.command.customer.ErasedCustomers;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Keeps anything personal from being recorded about a customer whose data was erased, whichever command it comes from:
 * such an event is refused, and with it the command. What says nothing about the person goes on, so that an erased
 * customer's deals, tickets and orders can be brought to their end.
 */
final class ErasureGuard {

    private final ErasedCustomers erased;
    private final Map<Class<?>, List<RecordComponent>> personal = new ConcurrentHashMap<>();

    ErasureGuard(ErasedCustomers erased) {
        this.erased = erased;
    }

    void watch(EventStore store) {
        store.registerDispatchInterceptor(events -> (index, event) -> {
            if (event.getPayload() instanceof AboutCustomer about) {
                check(about);
            }
            return event;
        });
    }

    private void check(AboutCustomer event) {
        var customerId = event.customerId();
        if (customerId != null && (event instanceof CustomerEvent || saysSomethingPersonal(event))) {
            erased.refuse(customerId);
        }
    }

    private boolean saysSomethingPersonal(AboutCustomer event) {
        return personal.computeIfAbsent(event.getClass(), ErasureGuard::personalParts).stream()
                .anyMatch(part -> isSaid(part, event));
    }

    private static List<RecordComponent> personalParts(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .filter(part -> part.isAnnotationPresent(Personal.class))
                .toList();
    }

    private static boolean isSaid(RecordComponent part, AboutCustomer event) {
        try {
            Object value = part.getAccessor().invoke(event);
            return value != null && !(value instanceof Collection<?> values && values.isEmpty());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("The parts of events are public.", e);
        }
    }
}
