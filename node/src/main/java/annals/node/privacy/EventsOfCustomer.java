package annals.node.privacy;

import annals.api.customer.AboutCustomer;
import annals.api.customer.CustomerId;
import annals.api.privacy.SubjectId;
import annals.api.shared.EventType;
import annals.query.privacy.export.AccessPart;
import annals.query.privacy.export.ReadModelAccess;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Every event about a person, as the log has it: those of all things that the person's timeline tells of. */
final class EventsOfCustomer implements AccessPart {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventStore store;
    private final ReadModelAccess readModels;

    EventsOfCustomer(EventStore store, ReadModelAccess readModels) {
        this.store = store;
        this.readModels = readModels;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public String sentence() {
        return "All of it once more, as it was recorded, event by event.";
    }

    @Override
    public Flux<String> of(CustomerId customerId, long atLeast) {
        return readModels
                .things(customerId, atLeast)
                .map(link -> aggregateOf(link, customerId))
                .distinct()
                .concatMap(
                        aggregate -> Flux.fromStream(
                                        () -> store.readEvents(aggregate).asStream())
                                .subscribeOn(Schedulers.boundedElastic()),
                        1)
                .filter(event -> isAbout(event, customerId))
                .map(EventsOfCustomer::json);
    }

    /** A thing's address ends with its id, which is its stream's; a subject's id follows from the customer's. */
    private static String aggregateOf(String link, CustomerId customerId) {
        return link.startsWith("/api/privacy/")
                ? SubjectId.of(customerId).toString()
                : link.substring(link.lastIndexOf('/') + 1);
    }

    /** What happened to a thing before it was known whose it is counts too. */
    private static boolean isAbout(DomainEventMessage<?> event, CustomerId customerId) {
        return event.getPayload() instanceof AboutCustomer about
                && (about.customerId() == null || customerId.equals(about.customerId()));
    }

    private static String json(DomainEventMessage<?> event) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", event.getIdentifier());
        told.put("type", event.getPayloadType().getAnnotation(EventType.class).value());
        told.put("recordedAt", event.getTimestamp());
        told.put("department", event.getMetaData().get("department"));
        told.put("event", event.getPayload());
        return JSON.writeValueAsString(told);
    }
}
