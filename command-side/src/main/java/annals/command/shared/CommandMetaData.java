package annals.command.shared;

import annals.api.access.Actor;
import annals.api.access.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** What is noted with every command and each of its events: who, for which department, because of what. */
public final class CommandMetaData implements CorrelationDataProvider {

    /** Stable id of the actor. */
    public static final String ACTOR = "actor";
    /** The actor's name when it happened. */
    public static final String ACTOR_NAME = "actorName";
    /** What sort of actor it was. */
    public static final String ACTOR_TYPE = "actorType";
    /** Where the actor worked when it happened. */
    public static final String DEPARTMENT = "department";
    /** The actor's roles when it happened, separated by commas. */
    public static final String ROLES = "roles";
    /** The Idempotency-Key of the request. */
    public static final String IDEMPOTENCY_KEY = "idempotencyKey";
    /** What a whole chain of commands and events has in common. */
    public static final String CORRELATION = "correlationId";
    /** The message that caused this one. */
    public static final String CAUSATION = "causationId";
    /** The import that told it; absent if none did. */
    public static final String IMPORT = "importId";
    /** Names the step of an import among all that imports do to the same aggregate. */
    public static final String IMPORT_STEP = "importStep";

    /** What a person asked for concerning their own data that led to it; absent if nothing did. */
    public static final String SUBJECT_REQUEST = "subjectRequest";
    /** What was ordered, as the command was called then: {@code DispatchShipment}. */
    public static final String COMMAND = "command";
    /** The aggregate that the order was for; what it led to elsewhere, it caused. */
    public static final String COMMAND_TARGET = "commandTarget";
    /** Method and path of the request, or what else sent the command. */
    public static final String ROUTE = "route";
    /** The event that led to the command; absent if somebody asked for it. */
    public static final String TRIGGER = "triggerId";

    /** The span of the request, as the W3C writes it; absent unless the request was traced. */
    public static final String TRACE_PARENT = "traceparent";

    static final String REQUEST = "request";
    static final String EXPECTED_VERSION = "expectedVersion";
    /** There if the target's id was made for this command, so that no event can have it. */
    static final String NEW = "new";

    static Map<String, Object> of(RequestContext context) {
        Actor actor = context.actor();
        Map<String, Object> data = new HashMap<>();
        data.put(ACTOR, actor.id());
        data.put(ACTOR_NAME, actor.name());
        data.put(ACTOR_TYPE, actor.type().name());
        data.put(ROUTE, context.route());
        data.put(ROLES, actor.roles().stream().map(Role::outside).sorted().collect(Collectors.joining(",")));
        if (actor.department() != null) {
            data.put(DEPARTMENT, actor.department().name());
        }
        if (context.expectedVersion() != null) {
            data.put(EXPECTED_VERSION, context.expectedVersion());
        }
        return data;
    }

    @Override
    public Map<String, ?> correlationDataFor(Message<?> command) {
        Map<String, Object> data = new HashMap<>(command.getMetaData());
        data.remove(EXPECTED_VERSION);
        data.remove(REQUEST);
        data.remove(NEW);
        data.putIfAbsent(CORRELATION, command.getIdentifier());
        if (command.getMetaData().containsKey(CAUSATION)) {
            data.put(TRIGGER, command.getMetaData().get(CAUSATION));
        }
        data.put(CAUSATION, command.getIdentifier());
        return data;
    }
}
