package annals.benchmarks.pekko;

import annals.api.shared.DomainEvent;
import java.util.Map;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.Effect;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;

/** A touchpoint, ticket or deal: knows how much happened to it and answers once the next event is committed. */
final class Entity extends EventSourcedBehavior<Entity.Note, Noted, Long> {

    /**
     * Notes what happens next.
     *
     * @param expected how much must have happened to it; −1 if that does not matter
     * @param last whether the entity ends after it
     */
    record Note(
            DomainEvent event, Map<String, String> metaData, long expected, boolean last, ActorRef<Answer> answerTo) {}

    /** Whether it was noted, and how much happened to the entity since. */
    record Answer(boolean noted, long version) {}

    private Entity(PersistenceId id) {
        super(id);
    }

    /** One in memory, which reads first what happened to it. */
    static Behavior<Note> named(String kind, Object id) {
        return new Entity(PersistenceId.of(kind, id.toString()));
    }

    @Override
    public Long emptyState() {
        return 0L;
    }

    @Override
    public CommandHandler<Note, Noted, Long> commandHandler() {
        return (happened, note) -> note.expected() >= 0 && note.expected() != happened
                ? Effect().reply(note.answerTo(), new Answer(false, happened))
                : noted(note);
    }

    private Effect<Noted, Long> noted(Note note) {
        var persisted = Effect().persist(new Noted(note.event(), note.metaData()));
        return (note.last() ? persisted.thenStop() : persisted)
                .thenReply(note.answerTo(), happened -> new Answer(true, happened));
    }

    @Override
    public EventHandler<Long, Noted> eventHandler() {
        return (happened, noted) -> happened + 1;
    }
}
