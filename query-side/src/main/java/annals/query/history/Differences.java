package annals.query.history;

import annals.api.access.Actor;
import annals.api.history.HistoryRefusal;
import annals.api.history.RecordDifference;
import annals.api.history.RecordEvent;
import annals.api.shared.Ids;
import annals.api.shared.RefusalKind;
import annals.api.shared.Refused;
import annals.postgresql.projection.Moment;
import annals.query.shared.RecordSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts two moments of one record side by side. */
@Component
class Differences {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, RecordSource> sources;
    private final RecordEvents events;

    Differences(List<RecordSource> sources, RecordEvents events) {
        this.sources = sources.stream().collect(Collectors.toMap(RecordSource::type, Function.identity()));
        this.events = events;
    }

    /** A record of a kind whose history is kept; refused with {@code HISTORY_NOT_KEPT} if it is of another. */
    Subject subject(String type, String id) {
        if (!sources.containsKey(type)) {
            throw Refused.because(HistoryRefusal.HISTORY_NOT_KEPT, "type", type);
        }
        return new Subject(type, Ids.parse(id).toString());
    }

    /**
     * What changed from one moment to another.
     *
     * @param known whether the moments are those of recording, or else those of happening
     */
    Mono<RecordDifference> of(Subject subject, Instant from, Instant to, boolean known, Actor reader) {
        return Mono.zip(
                        body(subject, moment(subject, from, known), reader),
                        body(subject, moment(subject, to, known), reader),
                        events.of(subject, reader))
                .map(all -> {
                    JsonNode before = all.getT1().orElse(null);
                    JsonNode after = all.getT2().orElse(null);
                    var changes = JsonDifference.between(withoutPlace(before), withoutPlace(after));
                    var between = between(all.getT3().events(), from, to, known);
                    return new RecordDifference(from, to, before, after, changes, between);
                });
    }

    private static Moment moment(Subject subject, Instant at, boolean known) {
        return new Moment(at, known ? null : at, known ? at : null, subject);
    }

    private Mono<Optional<JsonNode>> body(Subject subject, Moment moment, Actor reader) {
        RecordSource source = Objects.requireNonNull(sources.get(subject.type()));
        return Mono.defer(() -> source.read(subject.id(), reader))
                .map(view -> Optional.of(JSON.<JsonNode>valueToTree(view)))
                .onErrorResume(
                        Refused.class,
                        refused -> refused.refusal().kind() == RefusalKind.NOT_FOUND
                                ? Mono.just(Optional.empty())
                                : Mono.error(refused))
                .contextWrite(moment::in);
    }

    private static @Nullable JsonNode withoutPlace(@Nullable JsonNode body) {
        if (body == null) {
            return null;
        }
        var copy = (ObjectNode) body.deepCopy();
        copy.remove("position");
        return copy;
    }

    private static List<RecordEvent> between(List<RecordEvent> all, Instant from, Instant to, boolean known) {
        return all.stream()
                .filter(event -> {
                    Instant at = known ? event.recordedAt() : event.occurredAt();
                    return at.isAfter(from) && !at.isAfter(to);
                })
                .toList();
    }
}
