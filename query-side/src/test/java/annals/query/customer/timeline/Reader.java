package annals.query.customer.timeline;

import annals.api.access.Actor;
import annals.api.access.ActorType;
import annals.api.access.Department;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Those who read timelines. */
final class Reader {

    private Reader() {}

    static Actor of(@Nullable Department department) {
        return new Actor("reader", "Reader", ActorType.USER, department, Set.of());
    }

    static Actor called(String id) {
        return new Actor(id, "Reader", ActorType.USER, null, Set.of());
    }
}
