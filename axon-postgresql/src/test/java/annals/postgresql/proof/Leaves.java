package annals.postgresql.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events as a forger needs them: read, renumbered, mixed. */
final class Leaves {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CIPHERTEXT = Pattern.compile("\"~\":\"([0-9a-f]+)\"");

    private Leaves() {}

    static Leaf withCiphertextOf(Leaf event, Leaf other) {
        String ciphertext = CIPHERTEXT
                .matcher(other.payload())
                .results()
                .findFirst()
                .map(MatchResult::group)
                .orElseThrow();
        String payload = CIPHERTEXT.matcher(event.payload()).replaceFirst(ciphertext);
        return new Leaf(
                event.position(),
                event.type(),
                event.eventId(),
                event.aggregateType(),
                event.aggregateId(),
                event.sequence(),
                event.revision(),
                event.recordedMicros(),
                payload,
                event.metadata());
    }

    static List<Leaf> numbered(List<Leaf> events) {
        List<Leaf> numbered = new ArrayList<>();
        events.forEach(event -> numbered.add(at(numbered.size(), event)));
        return numbered;
    }

    static Leaf at(long position, Leaf e) {
        return new Leaf(
                position,
                e.type(),
                e.eventId(),
                e.aggregateType(),
                e.aggregateId(),
                e.sequence(),
                e.revision(),
                e.recordedMicros(),
                e.payload(),
                e.metadata());
    }

    static Leaf parsed(String line) {
        JsonNode e = JSON.readTree(line);
        return new Leaf(
                e.path("position").asLong(),
                e.path("type").asString(),
                e.path("eventId").asString(),
                nullable(e.path("aggregateType")),
                e.path("aggregateId").asString(),
                e.path("sequence").asLong(),
                e.path("revision").asInt(),
                e.path("recordedMicros").asLong(),
                e.path("payload").asString(),
                e.path("metadata").asString());
    }

    private static @Nullable String nullable(JsonNode text) {
        return text.isNull() ? null : text.asString();
    }
}
