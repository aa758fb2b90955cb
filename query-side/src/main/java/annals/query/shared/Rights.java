package annals.query.shared;

import annals.api.access.Action;
import annals.api.access.Actor;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** Who may do what. The rules stand at the routes of the commands, which only the assembly sees. */
public interface Rights {

    /** What the actor may do. */
    Predicate<Action> of(Actor actor);

    /** Those of the actions that one may do, in their order. */
    static <A extends Enum<A> & Action> Set<A> among(Set<A> actions, Predicate<Action> rights) {
        if (actions.isEmpty()) {
            return Set.of();
        }
        var among = EnumSet.copyOf(actions);
        among.removeIf(rights.negate());
        return Collections.unmodifiableSet(among);
    }
}
