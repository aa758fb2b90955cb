package annals.postgresql.eventlog;

import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** An event of these tests. */
record Noted(String text) {

    static final String TYPE = "test.notes.note.noted";

    static EventTypes types() {
        return new EventTypes().register(TYPE, 1, Noted.class);
    }

    static DomainEventMessage<Noted> on(String note, long sequence) {
        return new GenericDomainEventMessage<>("Note", note, sequence, new Noted(note + "/" + sequence));
    }

    static List<DomainEventMessage<Noted>> series(String note, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(sequence -> on(note, sequence))
                .toList();
    }
}
