package annals.postgresql.projection;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * The moment that a question is asked about. It travels in the Reactor context, so whoever answers need not hand it on.
 *
 * @param now when the question was asked
 * @param asOf what had happened by then is shown; null for all that is known
 * @param knownAt what was recorded by then is shown; null for all that was ever recorded
 * @param subject the one record that the question is about, as {@link PastEvents#about} knows it; null if it is about many
 */
public record Moment(
        Instant now,
        @Nullable Instant asOf,
        @Nullable Instant knownAt,
        @Nullable Object subject) {

    /** The present. */
    public static Moment at(Instant now) {
        return new Moment(now, null, null, null);
    }

    /** The moment of the question that is being answered, if it has one. */
    public static Optional<Moment> of(ContextView context) {
        return context.getOrEmpty(Moment.class);
    }

    /** The context in which questions are about this moment. */
    public Context in(Context context) {
        return context.put(Moment.class, this);
    }

    /** Whether it is not the present. */
    public boolean isPast() {
        return asOf != null || knownAt != null;
    }

    /** What a clock showed at this moment; ages are counted to it. */
    public Instant clock() {
        if (asOf != null) {
            return asOf;
        }
        return knownAt != null ? knownAt : now;
    }
}
