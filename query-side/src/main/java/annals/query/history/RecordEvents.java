package annals.query.history;

import annals.api.access.Actor;
import annals.api.customer.AboutCustomer;
import annals.api.history.HistoryRefusal;
import annals.api.history.RecordEvent;
import annals.api.shared.EventType;
import annals.api.shared.Refused;
import annals.postgresql.projection.Moment;
import annals.postgresql.projection.PastEvents;
import annals.query.customer.timeline.Storyteller;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Reads what happened to one record. */
@Component
class RecordEvents {

    private final PastEvents events;
    private final Storyteller storyteller;
    private final Clock clock;

    RecordEvents(PastEvents events, Storyteller storyteller, Clock clock) {
        this.events = events;
        this.storyteller = storyteller;
        this.clock = clock;
    }

    /** The events, and up to which position of the log none is missing. */
    record Story(List<RecordEvent> events, long position) {}

    /** All events that the reader may read, in the order of the log; refused with {@code RECORD_NEVER_THERE} without any. */
    Mono<Story> of(Subject subject, Actor reader) {
        return Mono.fromCallable(() -> {
                    long head = events.stretch(Moment.at(clock.instant())).position();
                    return new Story(told(own(subject, head), reader), head);
                })
                .subscribeOn(Schedulers.boundedElastic())
                .filter(story -> !story.events().isEmpty())
                .switchIfEmpty(
                        Mono.error(() -> Refused.because(HistoryRefusal.RECORD_NEVER_THERE, "id", subject.id())));
    }

    private List<TrackedEventMessage<?>> own(Subject subject, long head) {
        return events.about(subject, head).stream()
                .filter(event -> subject.owns(event.getPayload()))
                .toList();
    }

    private List<RecordEvent> told(List<TrackedEventMessage<?>> own, Actor reader) {
        var facts =
                own.stream().map(event -> (AboutCustomer) event.getPayload()).toList();
        var lines = storyteller.lines(facts, reader.department());
        var told = new ArrayList<RecordEvent>();
        for (int i = 0; i < own.size(); i++) {
            String line = lines.get(i);
            if (line != null) {
                told.add(event(own.get(i), facts.get(i), line));
            }
        }
        return told;
    }

    private static RecordEvent event(TrackedEventMessage<?> message, AboutCustomer fact, String line) {
        var metaData = message.getMetaData();
        return new RecordEvent(
                message.trackingToken().position().orElseThrow(),
                message.getIdentifier(),
                fact.getClass().getAnnotation(EventType.class).value(),
                line,
                String.valueOf(metaData.getOrDefault("actorName", "unknown")),
                String.valueOf(metaData.getOrDefault("actorType", "SYSTEM")),
                fact.occurredAt(),
                message.getTimestamp());
    }
}
