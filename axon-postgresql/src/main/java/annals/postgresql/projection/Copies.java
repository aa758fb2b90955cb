package annals.postgresql.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The copies that are there, those used last last; of more than some the eldest are dropped. */
final class Copies {

    private final int most;
    private final Consumer<Copy> drop;
    private final Map<Copy.Key, CompletableFuture<Copy>> all = new LinkedHashMap<>(16, 0.75f, true);

    Copies(int most, Consumer<Copy> drop) {
        this.most = most;
        this.drop = drop;
    }

    /** The copy, there or on its way; if neither, the given one will be it and empty is answered to whoever has to make it. */
    synchronized Optional<CompletableFuture<Copy>> findOrPromise(Copy.Key key, CompletableFuture<Copy> promise) {
        var there = all.get(key);
        if (there != null) {
            return Optional.of(there);
        }
        all.put(key, promise);
        return Optional.empty();
    }

    /** Forgets what could not be made, so that the next who asks tries again. */
    synchronized void failed(Copy.Key key) {
        all.remove(key);
    }

    /** The latest copy that holds nothing beyond what the stretch begins with; it is in use. */
    synchronized Optional<Copy> before(String readModel, Stretch stretch) {
        var fitting = all.entrySet().stream()
                .filter(entry -> entry.getKey().readModel().equals(readModel)
                        && entry.getKey().isWhole()
                        && entry.getKey().position() <= stretch.wholeUpTo()
                        && entry.getValue().isDone()
                        && !entry.getValue().isCompletedExceptionally())
                .max((a, b) -> Long.compare(a.getKey().position(), b.getKey().position()));
        return fitting.map(entry -> entry.getValue().join()).filter(Copy::use);
    }

    void leave(Copy copy) {
        if (copy.leave()) {
            drop.accept(copy);
        }
    }

    /** Drops those that nobody has used for longest. */
    void trim() {
        tooMany().stream().filter(Copy::forget).forEach(drop);
    }

    /**
     * Lets go of all copies, those on their way too.
     *
     * @param dropNow drops one that nobody uses; the others are dropped when they are left
     */
    void forgetAll(Consumer<Copy> dropNow) {
        List<CompletableFuture<Copy>> forgotten;
        synchronized (this) {
            forgotten = List.copyOf(all.values());
            all.clear();
        }
        for (var copy : forgotten) {
            var unused = copy.thenAccept(made -> {
                if (made.forget()) {
                    dropNow.accept(made);
                }
            });
        }
    }

    private synchronized List<Copy> tooMany() {
        var eldest = new ArrayList<Copy>();
        var entries = all.entrySet().iterator();
        for (int surplus = all.size() - most; surplus > 0 && entries.hasNext(); ) {
            var entry = entries.next();
            if (entry.getValue().isDone() && !entry.getValue().isCompletedExceptionally()) {
                eldest.add(entry.getValue().join());
                entries.remove();
                surplus--;
            }
        }
        return eldest;
    }
}
