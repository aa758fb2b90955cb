package annals.postgresql.projection;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells who waits on this node that a read model has moved. A signal is a hint: what is visible is decided by the snapshot
 * that the woken reader takes.
 */
public final class CommitFeed {

    private static final Logger LOG = LoggerFactory.getLogger(CommitFeed.class);

    /** Is told that a read model has moved; on the committing thread, so it must not wait for anything. */
    @FunctionalInterface
    public interface Listener {

        /**
         * A read model has moved.
         *
         * @param position of the last event whose effect is visible in one of its segments
         */
        void moved(String processor, long position);
    }

    /** Is told what this node has committed. */
    @FunctionalInterface
    interface LocalListener {
        void committed(String processor, int segment, long position);
    }

    private final Map<String, Long> positions = new ConcurrentHashMap<>();
    private final Map<String, Wakeup> wakeups = new ConcurrentHashMap<>();
    private final Map<String, Runnable> waiting = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<LocalListener> localListeners = new CopyOnWriteArrayList<>();

    /** Adds a listener for commits of this node and of others. */
    public void onCommit(Listener listener) {
        listeners.add(listener);
    }

    void onLocalCommit(LocalListener listener) {
        localListeners.add(listener);
    }

    /** Has the listener told that a reader of this node waits for the read model to move. */
    void onWaiting(String processor, Runnable listener) {
        waiting.put(processor, listener);
    }

    /** A reader waits for the read model to move. */
    void waiting(String processor) {
        waiting.getOrDefault(processor, () -> {}).run();
    }

    /** A transaction of this node has committed. */
    void committed(String processor, int segment, long position) {
        localListeners.forEach(listener -> listener.committed(processor, segment, position));
        moved(processor, position);
    }

    /** A read model has moved, here or elsewhere. */
    void moved(String processor, long position) {
        positions.put(processor, position);
        wakeup(processor).fire();
        listeners.forEach(listener -> tell(listener, processor, position));
    }

    /** The position last heard of, or {@link Long#MAX_VALUE} if this node has heard nothing yet. */
    long heard(String processor) {
        return positions.getOrDefault(processor, Long.MAX_VALUE);
    }

    Wakeup wakeup(String processor) {
        return wakeups.computeIfAbsent(processor, name -> new Wakeup());
    }

    private static void tell(Listener listener, String processor, long position) {
        try {
            listener.moved(processor, position);
        } catch (RuntimeException e) {
            LOG.warn("A listener of {} failed at position {}", processor, position, e);
        }
    }
}
