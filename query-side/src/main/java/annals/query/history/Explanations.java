package annals.query.history;

import annals.api.history.Evidence;
import annals.api.history.EvidenceEvent;
import annals.api.history.Explanation;
import annals.api.history.HistoryRefusal;
import annals.api.shared.DomainEvent;
import annals.api.shared.EventType;
import annals.api.shared.Refused;
import annals.postgresql.projection.Answer;
import annals.postgresql.projection.Moment;
import annals.postgresql.projection.Moments;
import annals.postgresql.projection.PastEvents;
import annals.postgresql.projection.ReadModelReader;
import annals.postgresql.projection.Stretch;
import annals.query.shared.Sql;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the events behind a number, and computes it again from them alone. */
@Component
class Explanations {

    private static final int MOST = 2_000;

    private final ReadModelReader reader;
    private final Moments moments;
    private final PastEvents events;
    private final Clock clock;

    Explanations(ReadModelReader reader, Moments moments, PastEvents events, Clock clock) {
        this.reader = reader;
        this.moments = moments;
        this.events = events;
        this.clock = clock;
    }

    /** Explains a number at the moment of the Reactor context. */
    Mono<Explanation> of(KnownNumber number, Map<String, String> parameters, long atLeast) {
        Sql query = number.counted(parameters);
        return Mono.deferContextual(context -> {
            Moment moment = Moment.of(context).orElseGet(() -> Moment.at(clock.instant()));
            return reader.read(number.table.readModel, atLeast, connection -> Counted.by(query, connection))
                    .flatMap(shown -> moments.scratch(number.table.readModel, moment.clock(), tables -> {
                        var found = new EvidenceSearch(number, query, tables)
                                .in(eventsOf(number, checked(shown.value()), stretch(moment, shown)));
                        return explanation(number, parameters, shown, found);
                    }));
        });
    }

    private static Counted checked(Counted counted) {
        if (counted.parts().size() > MOST) {
            throw Refused.because(HistoryRefusal.NUMBER_TOO_LARGE, "most", MOST);
        }
        return counted;
    }

    private Stretch stretch(Moment moment, Answer<Counted> shown) {
        return moment.isPast() ? events.stretch(moment) : Stretch.upTo(shown.position());
    }

    private Map<String, List<TrackedEventMessage<?>>> eventsOf(KnownNumber number, Counted counted, Stretch stretch) {
        var subjects = counted.parts().keySet().stream()
                .map(id -> new Subject(number.table.recordType, id))
                .toList();
        var all = events.ofAll(subjects, stretch.position()).stream()
                .filter(event ->
                        stretch.holds().test(event.trackingToken().position().orElseThrow()))
                .toList();
        Map<String, List<TrackedEventMessage<?>>> own = new HashMap<>();
        for (Subject subject : subjects) {
            own.put(
                    subject.id(),
                    all.stream()
                            .filter(event -> subject.owns(event.getPayload()))
                            .toList());
        }
        return own;
    }

    private static Explanation explanation(
            KnownNumber number, Map<String, String> parameters, Answer<Counted> shown, EvidenceSearch.Found found) {
        var records = shown.value().parts().entrySet().stream()
                .map(part -> new Evidence(
                        number.table.recordType,
                        part.getKey(),
                        part.getValue().value(),
                        told(found.events().getOrDefault(part.getKey(), Map.of()))))
                .sorted(Comparator.comparing(Evidence::id))
                .toList();
        return new Explanation(
                number.title,
                parameters,
                shown.value().total(),
                found.recomputed().total(),
                records,
                shown.position());
    }

    private static List<EvidenceEvent> told(Map<TrackedEventMessage<?>, EvidenceEvent.Part> parts) {
        return parts.entrySet().stream()
                .map(entry -> event(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(EvidenceEvent::position))
                .toList();
    }

    private static EvidenceEvent event(TrackedEventMessage<?> message, EvidenceEvent.Part part) {
        var fact = (DomainEvent) message.getPayload();
        return new EvidenceEvent(
                message.trackingToken().position().orElseThrow(),
                message.getIdentifier(),
                fact.getClass().getAnnotation(EventType.class).value(),
                fact.occurredAt(),
                part);
    }
}
