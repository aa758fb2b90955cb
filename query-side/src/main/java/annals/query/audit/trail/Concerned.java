package annals.query.audit.trail;

import annals.api.customer.CustomerId;
import annals.api.shared.DomainEvent;
import annals.api.shared.EventType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an event's class says about every event of it: its registered name, the sort of record it happened to, and where
 * it holds the customer.
 *
 * @param type the registered name, without the revision
 * @param recordType such as {@code deal}: what belongs to a customer, such as a contact point, counts as the customer
 * @param customer answers the customer of such an event; null if it has none
 */
record Concerned(String type, String recordType, @Nullable Method customer) {

    private static final String CUSTOMER = "customer";
    private static final int DEPARTMENT_PART = 1;
    private static final int AGGREGATE_PART = 2;

    private static final ClassValue<Concerned> KNOWN = new ClassValue<>() {
        @Override
        protected Concerned computeValue(Class<?> event) {
            return read(event);
        }
    };

    static Concerned by(DomainEvent event) {
        return KNOWN.get(event.getClass());
    }

    /** The customer that the event is about, if it names one. */
    @Nullable
    UUID customerOf(DomainEvent event) {
        if (customer == null) {
            return null;
        }
        try {
            return customer.invoke(event) instanceof CustomerId id ? id.value() : null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " does not tell its customer", e);
        }
    }

    /** What the record is found by. */
    String recordIdOf(@Nullable UUID customerId, String aggregateId) {
        return customerId != null && recordType.equals(CUSTOMER) ? customerId.toString() : aggregateId;
    }

    private static Concerned read(Class<?> event) {
        String type = event.getAnnotation(EventType.class).value();
        String[] parts = type.split("\\.", -1);
        boolean ofCustomer = parts[DEPARTMENT_PART].equals(CUSTOMER);
        return new Concerned(
                type,
                ofCustomer ? CUSTOMER : parts[AGGREGATE_PART],
                customerPart(event).orElse(null));
    }

    private static Optional<Method> customerPart(Class<?> event) {
        return Stream.of(event.getRecordComponents())
                .filter(part ->
                        part.getType() == CustomerId.class && part.getName().equals("customerId"))
                .map(RecordComponent::getAccessor)
                .findFirst();
    }
}
