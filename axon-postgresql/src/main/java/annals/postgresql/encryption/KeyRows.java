package annals.postgresql.encryption;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table of the keys. */
final class KeyRows {

    private static final String BY_SUBJECT =
            "select key_id, master, wrapped, subject from keys.subject_key where subject = any(?)";
    private static final String FROM =
            "select key_id, master, wrapped from keys.subject_key where key_id >= ? order by key_id limit ?";
    private static final String INSERT =
            "insert into keys.subject_key (key_id, subject, master, wrapped) select * from unnest(?::uuid[], ?::text[], ?::int[], ?::bytea[])"
                    + " on conflict do nothing";
    private static final String DESTROY = "insert into keys.subject_key (key_id, subject, master, destroyed_at)"
            + " select i.id, i.subject, 0, clock_timestamp() from unnest(?::uuid[], ?::text[]) as i (id, subject)"
            + " on conflict (subject) do update set wrapped = null, master = 0,"
            + " destroyed_at = coalesce(subject_key.destroyed_at, excluded.destroyed_at) returning key_id";
    private static final String OLD =
            "select key_id, master, wrapped from keys.subject_key where wrapped is not null and master <> ?"
                    + " order by key_id limit ? for update";
    private static final String DESTROYED_LATELY =
            "select key_id from keys.subject_key" + " where destroyed_at > clock_timestamp() - ? * interval '1 second'";
    private static final String REWRAP = "update keys.subject_key set master = ?, wrapped = ? where key_id = ?";

    private final DataSource dataSource;

    KeyRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A key as it is stored; {@code wrapped} is null once it was destroyed. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Stored(UUID id, int master, byte @Nullable [] wrapped) {}

    /** Those of these subjects that have a key, each with its own. */
    Map<String, Stored> of(Collection<String> subjects) {
        return with(BY_SUBJECT, statement -> {
            statement.setObject(1, subjects.toArray(String[]::new));
            var found = new HashMap<String, Stored>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(4), stored(rows));
                }
            }
            return found;
        });
    }

    /** The key with this id, if there is one, and those after it. */
    List<Stored> from(UUID id, int limit) {
        return with(FROM, statement -> {
            statement.setObject(1, id);
            statement.setInt(2, limit);
            return list(statement);
        });
    }

    /**
     * Answers how many of the subjects had no key yet, and have got these.
     *
     * @param fresh by subject, in the same order in every process, so that two do not wait for each other
     */
    int insert(SortedMap<String, Stored> fresh) {
        return with(INSERT, statement -> {
            var keys = fresh.values();
            statement.setObject(1, keys.stream().map(Stored::id).toArray(UUID[]::new));
            statement.setObject(2, fresh.keySet().toArray(String[]::new));
            statement.setObject(3, keys.stream().map(Stored::master).toArray(Integer[]::new));
            statement.setObject(4, keys.stream().map(Stored::wrapped).toArray(byte[][]::new));
            return statement.executeUpdate();
        });
    }

    /**
     * Destroys keys, also those of subjects that have none yet; answers the ids of all.
     *
     * @param subjects in the order of {@link #insert}
     */
    List<UUID> destroy(Collection<String> subjects, Collection<UUID> freshIds) {
        return with(DESTROY, statement -> {
            statement.setObject(1, freshIds.toArray(UUID[]::new));
            statement.setObject(2, subjects.toArray(String[]::new));
            return ids(statement);
        });
    }

    private static List<UUID> ids(PreparedStatement statement) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    /** The keys that were destroyed in so many seconds. */
    List<UUID> destroyedLately(long seconds) {
        return with(DESTROYED_LATELY, statement -> {
            statement.setLong(1, seconds);
            return ids(statement);
        });
    }

    /** Rewrites the table's files, so that no destroyed key is left in them. */
    void shred() {
        with("vacuum full keys.subject_key", PreparedStatement::execute);
    }

    /** Wraps some keys anew; answers how many. */
    int rewrap(MasterKeys masters, int limit) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int count = rewrap(connection, masters, limit);
                connection.commit();
                return count;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static int rewrap(Connection connection, MasterKeys masters, int limit) throws SQLException {
        List<Stored> old;
        try (var select = connection.prepareStatement(OLD)) {
            select.setInt(1, masters.current());
            select.setInt(2, limit);
            old = list(select);
        }
        try (var update = connection.prepareStatement(REWRAP)) {
            for (Stored stored : old) {
                byte[] wrapped = stored.wrapped();
                if (wrapped != null) {
                    update.setInt(1, masters.current());
                    update.setBytes(2, masters.wrap(masters.unwrap(stored.master(), wrapped)));
                    update.setObject(3, stored.id());
                    update.addBatch();
                }
            }
            update.executeBatch();
        }
        return old.size();
    }

    private static List<Stored> list(PreparedStatement statement) throws SQLException {
        var found = new ArrayList<Stored>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(stored(rows));
            }
        }
        return found;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(row.getObject(1, UUID.class), row.getInt(2), row.getBytes(3));
    }

    private <T> T with(String sql, Work<T> work) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static KeysUnavailableException unavailable(SQLException e) {
        return new KeysUnavailableException(e);
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
