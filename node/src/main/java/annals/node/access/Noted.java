package annals.node.access;

import annals.api.access.Actor;
import annals.api.access.MasterKeyEvent;
import annals.api.access.PersonEvent;
import annals.api.access.ReadModelEvent;
import annals.api.access.Role;
import annals.api.access.TokenEvent;
import annals.api.shared.DomainEvent;
import annals.api.shared.EventType;
import annals.command.shared.CommandMetaData;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** An event as it waits: whom it happened to, what it is called, what it says and who did it. */
record Noted(String aggregateType, String aggregateId, String type, int revision, String payload, String metadata) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Noted of(DomainEvent event, Actor actor) {
        var type = event.getClass().getAnnotation(EventType.class);
        String kind = type.value().substring(0, type.value().lastIndexOf('.'));
        return new Noted(
                kind,
                aggregateId(event),
                type.value(),
                type.revision(),
                JSON.writeValueAsString(event),
                JSON.writeValueAsString(by(actor)));
    }

    private static String aggregateId(DomainEvent event) {
        if (event instanceof PersonEvent person) {
            return person.personId().toString();
        }
        if (event instanceof TokenEvent token) {
            return token.tokenId().toString();
        }
        if (event instanceof MasterKeyEvent) {
            return "master-key";
        }
        return event instanceof ReadModelEvent readModel ? readModel.readModel() : "sign-in";
    }

    private static Map<String, String> by(Actor actor) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(CommandMetaData.ACTOR, actor.id());
        metadata.put(CommandMetaData.ACTOR_NAME, actor.name());
        metadata.put(CommandMetaData.ACTOR_TYPE, actor.type().name());
        metadata.put(
                CommandMetaData.ROLES,
                actor.roles().stream().map(Role::outside).sorted().collect(Collectors.joining(",")));
        if (actor.department() != null) {
            metadata.put(CommandMetaData.DEPARTMENT, actor.department().name());
        }
        return metadata;
    }
}
