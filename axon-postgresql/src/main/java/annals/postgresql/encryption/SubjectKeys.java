package annals.postgresql.encryption;

import annals.postgresql.encryption.KeyRows.Stored;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The keys of all subjects: made when something is first recorded about one, and destroyed to erase all of it at once.
 * The keys used last are remembered.
 *
 * <p>Every method throws {@link KeysUnavailableException} if the keys cannot be reached.
 */
public final class SubjectKeys {

    private static final int REMEMBERED = 50_000;
    /** Keys made one after the other are mostly used one after the other: a miss brings its neighbours too. */
    private static final int NEIGHBOURS = 200;

    private static final int REWRAPPED_AT_ONCE = 1_000;

    private final KeyRows rows;
    private final MasterKeys masters;
    private final Supplier<UUID> ids;
    private final Together<String, Stored> lookups = new Together<>(this::stored);
    private final Map<String, UUID> idOfSubject = remembered();
    private final Map<UUID, SubjectKey> keys = remembered();
    private final Set<UUID> destroyed = new HashSet<>();
    /**
     * A key wrapped by the old master key must be in the table before the rotation looks for such keys, and unwrapped before
     * the rotation drops that master key.
     */
    private final ReadWriteLock rotation = new ReentrantReadWriteLock();

    /**
     * @param dataSource whose database has the schema {@code keys}; takes one connection for each look
     * @param ids rising with time, so that keys of one time lie together
     */
    public SubjectKeys(DataSource dataSource, MasterKeys masters, Supplier<UUID> ids) {
        this.rows = new KeyRows(dataSource);
        this.masters = masters;
        this.ids = ids;
    }

    /** The subject's key, on disk before it is answered; it may be a destroyed one. */
    SubjectKey of(String subject) {
        UUID id = idOf(subject);
        if (id == null) {
            id = whileMastersStay(() -> kept(lookups.of(subject))).id();
            remember(subject, id);
        }
        return find(id);
    }

    /** Of each of these subjects, made if there is none yet. */
    private Map<String, Stored> stored(Collection<String> subjects) {
        var stored = rows.of(subjects);
        var missing = subjects.stream().filter(s -> !stored.containsKey(s)).toList();
        if (!missing.isEmpty()) {
            stored.putAll(create(missing));
        }
        return stored;
    }

    private Map<String, Stored> create(Collection<String> subjects) {
        var fresh = new TreeMap<String, Stored>();
        for (String subject : subjects) {
            fresh.put(subject, new Stored(ids.get(), masters.current(), masters.wrap(AesGcm.newKey())));
        }
        if (rows.insert(fresh) < fresh.size()) {
            fresh.putAll(rows.of(subjects));
        }
        return fresh;
    }

    private Stored kept(Stored stored) {
        if (stored.wrapped() == null || known(stored.id()) == null) {
            remember(stored, opened(stored));
        }
        return stored;
    }

    /**
     * A key by its id; it may be a destroyed one.
     *
     * @throws KeyMissingException if there has never been one
     */
    SubjectKey find(UUID id) {
        var known = known(id);
        if (known == null) {
            whileMastersStay(() -> {
                var found = rows.from(id, NEIGHBOURS);
                found.forEach(this::kept);
                return found;
            });
            known = known(id);
        }
        if (known == null) {
            throw new KeyMissingException(id);
        }
        return known;
    }

    /**
     * Destroys the keys of these subjects. What was stored under them can never be read again, and nothing more can be
     * recorded about these subjects. Doing it twice does no harm. What is left of the keys in the database's files is
     * gone after {@link #shred}.
     */
    public void destroy(Collection<String> subjects) {
        var fresh = subjects.stream().map(subject -> ids.get()).toList();
        rows.destroy(subjects.stream().sorted().toList(), fresh).forEach(this::forget);
    }

    /**
     * Forgets the keys that other processes have destroyed within some time. A process that shares the keys asks again and
     * again, and looks back further than the last time it was answered.
     *
     * @return whether there were any that this process did not know of
     */
    public boolean forgetDestroyed(Duration lately) {
        var fresh = rows.destroyedLately(lately.toSeconds()).stream()
                .filter(id -> !isDestroyed(id))
                .toList();
        fresh.forEach(this::forget);
        return !fresh.isEmpty();
    }

    private synchronized boolean isDestroyed(UUID id) {
        return destroyed.contains(id);
    }

    /** Rewrites the files of the table, so that no destroyed key is left in them. */
    public void shred() {
        rows.shred();
    }

    private synchronized void forget(UUID id) {
        destroyed.add(id);
        var known = keys.put(id, SubjectKey.destroyed(id));
        if (known != null) {
            known.forget();
        }
    }

    /** Takes a new master key and wraps every subject's key under it; the log is not touched. Answers how many. */
    public int rotateMasterKey() {
        changeMasters(masters::add);
        return finishRotation();
    }

    /** Goes on with a rotation that was interrupted, if there was one; to be called at the start. */
    public int finishRotation() {
        int all = 0;
        int some;
        do {
            some = rows.rewrap(masters, REWRAPPED_AT_ONCE);
            all += some;
        } while (some > 0);
        changeMasters(masters::dropOld);
        return all;
    }

    private void changeMasters(Runnable change) {
        rotation.writeLock().lock();
        try {
            change.run();
        } finally {
            rotation.writeLock().unlock();
        }
    }

    private <T> T whileMastersStay(Supplier<T> work) {
        rotation.readLock().lock();
        try {
            return work.get();
        } finally {
            rotation.readLock().unlock();
        }
    }

    private SubjectKey opened(Stored stored) {
        byte[] wrapped = stored.wrapped();
        return wrapped == null
                ? SubjectKey.destroyed(stored.id())
                : new SubjectKey(stored.id(), masters.unwrap(stored.master(), wrapped));
    }

    private synchronized @Nullable UUID idOf(String subject) {
        return idOfSubject.get(subject);
    }

    private synchronized void remember(String subject, UUID id) {
        idOfSubject.put(subject, id);
    }

    private synchronized @Nullable SubjectKey known(UUID id) {
        return keys.get(id);
    }

    /**
     * What was read before the key was destroyed does not bring it back. A key that is known stays the same object, so that
     * whoever holds it holds the one that is forgotten when it is destroyed.
     */
    private synchronized void remember(Stored stored, SubjectKey key) {
        UUID id = stored.id();
        if (destroyed.contains(id)) {
            keys.put(id, SubjectKey.destroyed(id));
        } else if (stored.wrapped() == null) {
            keys.put(id, key);
        } else {
            keys.putIfAbsent(id, key);
        }
    }

    private static <K, V> Map<K, V> remembered() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
