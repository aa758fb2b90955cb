package annals.postgresql.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The checkpoints and their signers' public keys on disk, on one connection. */
final class CheckpointTable {

    private static final String SELECT = "select size, root, time, key_id, signature from proof.checkpoint ";

    private final Connection connection;

    CheckpointTable(Connection connection) {
        this.connection = connection;
    }

    void save(Checkpoint checkpoint) throws SQLException {
        try (var statement = connection.prepareStatement(
                "insert into proof.checkpoint (size, root, time, key_id, signature) values (?, ?, ?, ?, ?)"
                        + " on conflict on constraint checkpoint_size do nothing")) {
            statement.setLong(1, checkpoint.size());
            statement.setBytes(2, checkpoint.root().bytes());
            statement.setObject(3, checkpoint.time().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setString(4, checkpoint.keyId());
            statement.setBytes(5, Base64.getDecoder().decode(checkpoint.signature()));
            statement.executeUpdate();
        }
    }

    Optional<Checkpoint> last() throws SQLException {
        return first(connection.prepareStatement(SELECT + "order by size desc limit 1"));
    }

    /** The last one of at most that many events. */
    Optional<Checkpoint> lastUpTo(long size) throws SQLException {
        var statement = connection.prepareStatement(SELECT + "where size <= ? order by size desc limit 1");
        statement.setLong(1, size);
        return first(statement);
    }

    /** The next ones of more than that many events. */
    List<Checkpoint> after(long size, int limit) throws SQLException {
        var statement = connection.prepareStatement(SELECT + "where size > ? order by size limit " + limit);
        statement.setLong(1, size);
        return read(statement);
    }

    /** Those of fewer than so many events, the latest first. */
    List<Checkpoint> before(long size, int limit) throws SQLException {
        var statement = connection.prepareStatement(SELECT + "where size < ? order by size desc limit " + limit);
        statement.setLong(1, size);
        return read(statement);
    }

    void saveSigner(SigningKey key) throws SQLException {
        try (var statement = connection.prepareStatement(
                "insert into proof.signer (key_id, public_key) values (?, ?) on conflict do nothing")) {
            statement.setString(1, key.id());
            statement.setBytes(2, key.publicKey());
            statement.executeUpdate();
        }
    }

    /** The public keys in DER by their ids, the first signer's first. */
    Map<String, byte[]> signers() throws SQLException {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        try (var statement = connection.prepareStatement(
                        "select key_id, public_key from proof.signer order by since, key_id");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                keys.put(rows.getString(1), rows.getBytes(2));
            }
        }
        return keys;
    }

    private static Optional<Checkpoint> first(PreparedStatement statement) throws SQLException {
        return read(statement).stream().findFirst();
    }

    private static List<Checkpoint> read(PreparedStatement query) throws SQLException {
        List<Checkpoint> checkpoints = new ArrayList<>();
        try (var statement = query;
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                checkpoints.add(checkpoint(rows));
            }
        }
        return checkpoints;
    }

    private static Checkpoint checkpoint(ResultSet row) throws SQLException {
        return new Checkpoint(
                row.getLong(1),
                Hash.of(row.getBytes(2)),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                Base64.getEncoder().encodeToString(row.getBytes(5)));
    }
}
