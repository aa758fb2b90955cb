package annals.postgresql.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Answers what is signed and proves it. Each call takes one connection. */
public final class ProofReader {

    private static final int WINDOW = 20_000;

    private final DataSource dataSource;

    /** Reads the schema {@code proof} of this data source. */
    public ProofReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A public key that checkpoints are signed with.
     *
     * @param keyId the SHA-256 of its DER, in hexadecimal
     */
    public record PublicKey(String keyId, String pem) {}

    /**
     * How far behind the log the last checkpoint is.
     *
     * @param events appended since
     * @param age of the oldest of them; zero if there is none
     */
    public record Lag(long events, Duration age) {}

    /** A proof that the event with that hash is in the tree, against the root of that size. */
    public record Inclusion(long position, long size, Hash leaf, Hash root, List<Hash> path) {}

    /** A proof that the smaller tree is the beginning of the larger one. */
    public record Consistency(long from, long to, Hash fromRoot, Hash toRoot, List<Hash> path) {}

    /** The last checkpoint; empty while nothing is signed. */
    public Optional<Checkpoint> last() {
        return read(connection -> new CheckpointTable(connection).last());
    }

    /** Those of fewer than so many events, the latest first. */
    public List<Checkpoint> before(long size, int limit) {
        return read(connection -> new CheckpointTable(connection).before(size, limit));
    }

    /** The public keys of all who have ever signed. */
    public List<PublicKey> keys() {
        return read(connection -> {
            List<PublicKey> keys = new ArrayList<>();
            new CheckpointTable(connection)
                    .signers()
                    .forEach((id, der) -> keys.add(new PublicKey(id, PublicKeys.pem(der))));
            return keys;
        });
    }

    /** How far behind the log that checkpoint is. */
    public Lag lag(long size, Instant now) {
        return read(connection -> {
            long there = new LogRows(connection).size();
            return new Lag(Math.max(0, there - size), age(connection, size, now));
        });
    }

    private static Duration age(Connection connection, long position, Instant now) throws SQLException {
        try (var statement =
                connection.prepareStatement("select recorded_at from event_log.event where position = ?")) {
            statement.setLong(1, position);
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Duration.between(
                                rows.getObject(1, OffsetDateTime.class).toInstant(), now)
                        : Duration.ZERO;
            }
        }
    }

    /** Proves the event at a position below the size, which is at most that of the last checkpoint. */
    public Inclusion inclusion(long position, long size) {
        return read(connection -> {
            var tree = new Tree(new TileTable(connection));
            return new Inclusion(position, size, tree.leaf(position), tree.root(size), tree.inclusion(position, size));
        });
    }

    /** Proves that nothing before the smaller size, which is above 0, was changed up to the larger. */
    public Consistency consistency(long from, long to) {
        return read(connection -> {
            var tree = new Tree(new TileTable(connection));
            return new Consistency(from, to, tree.root(from), tree.root(to), tree.consistency(from, to));
        });
    }

    /** The records with an event before that position whose payload, as it is stored, holds this text. */
    public List<String> recordsMentioning(String text, long before) {
        var records = new LinkedHashSet<String>();
        for (long from = 0; from < before; from += WINDOW) {
            long start = from;
            records.addAll(read(connection -> mentioning(connection, text, start, Math.min(before, start + WINDOW))));
        }
        return List.copyOf(records);
    }

    private static List<String> mentioning(Connection connection, String text, long from, long to) throws SQLException {
        List<String> records = new ArrayList<>();
        try (var statement = connection.prepareStatement("select distinct aggregate_id from event_log.event"
                + " where position >= ? and position < ? and strpos(payload, ?) > 0")) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            statement.setString(3, text);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    records.add(rows.getString(1));
                }
            }
        }
        return records;
    }

    private interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        try (var connection = dataSource.getConnection()) {
            return reading.read(connection);
        } catch (SQLException e) {
            throw new ProofException("The checkpoints cannot be read", e);
        }
    }
}
