package annals.postgresql.projection;

import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Who listens to a live tail: to all of it, or to one subject; the ring watches the subjects that are listened to. */
final class Listeners<S> {

    private final Ring<S, ?> ring;
    private final Wakeup ofAll = new Wakeup();
    private final ConcurrentMap<S, Group> groups = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();

    Listeners(Ring<S, ?> ring) {
        this.ring = ring;
    }

    boolean isEmpty() {
        return number.get() == 0;
    }

    /**
     * One more listens; after a while without any, the ring begins anew.
     *
     * @param subject null for all entries
     * @return what wakes this one
     */
    Wakeup join(@Nullable S subject) {
        if (number.getAndIncrement() == 0) {
            ring.clear();
        }
        if (subject == null) {
            return ofAll;
        }
        return Objects.requireNonNull(groups.compute(subject, (same, group) -> joined(subject, group))).wakeup;
    }

    private Group joined(S subject, @Nullable Group known) {
        var group = known;
        if (group == null) {
            group = new Group();
            ring.watch(subject);
        }
        group.size++;
        return group;
    }

    /** One less, who joined with the same. */
    void leave(@Nullable S subject) {
        if (subject != null) {
            groups.computeIfPresent(subject, (same, group) -> left(subject, group));
        }
        number.decrementAndGet();
    }

    private @Nullable Group left(S subject, Group group) {
        group.size--;
        if (group.size > 0) {
            return group;
        }
        ring.dismiss(subject);
        return null;
    }

    /** There are new entries of these subjects, some of them perhaps several times. */
    void wake(Collection<S> subjects) {
        if (!subjects.isEmpty()) {
            ofAll.fire();
        }
        subjects.stream().distinct().forEach(subject -> {
            var group = groups.get(subject);
            if (group != null) {
                group.wakeup.fire();
            }
        });
    }

    void wakeAll() {
        ofAll.fire();
        groups.values().forEach(group -> group.wakeup.fire());
    }

    private static final class Group {
        private final Wakeup wakeup = new Wakeup();
        private int size;
    }
}
