package annals.query.audit.trail;

import annals.api.audit.trail.Origin;
import annals.api.audit.trail.TrailEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads where an event came from out of what the log notes with the event. */
final class Origins {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Origins() {}

    static Origin of(TrailEntry event, String metadata) {
        JsonNode noted = JSON.readTree(metadata);
        return new Origin(
                event.causationId(),
                event.command(),
                text(noted, "commandTarget"),
                text(noted, "route"),
                text(noted, "idempotencyKey"),
                event.actor(),
                event.actorName(),
                event.actorType(),
                event.department(),
                roles(text(noted, "roles")),
                event.importId(),
                text(noted, "importStep"));
    }

    private static List<String> roles(@Nullable String separated) {
        return separated == null || separated.isEmpty() ? List.of() : List.of(separated.split(",", -1));
    }

    private static @Nullable String text(JsonNode noted, String name) {
        JsonNode value = noted.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }
}
