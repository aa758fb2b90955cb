package annals.postgresql.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tiles on disk, on one connection. */
final class TileTable implements Tree.Source {

    private final Connection connection;

    TileTable(Connection connection) {
        this.connection = connection;
    }

    /** The edge at which the tree goes on. */
    Edge edge() throws SQLException {
        List<Tile> last = new ArrayList<>();
        try (var statement = connection.prepareStatement(
                        "select distinct on (level) level, index, hashes from proof.tile order by level, index desc");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                last.add(new Tile(rows.getInt(1), rows.getLong(2), new Hashes(rows.getBytes(3))));
            }
        }
        return new Edge(last);
    }

    void save(List<Tile> tiles) throws SQLException {
        try (var statement =
                connection.prepareStatement("insert into proof.tile (level, index, hashes) values (?, ?, ?)"
                        + " on conflict on constraint tile_place do update set hashes = excluded.hashes")) {
            for (Tile tile : tiles) {
                statement.setInt(1, tile.level());
                statement.setLong(2, tile.index());
                statement.setBytes(3, tile.hashes().bytes());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Override
    public Tile tile(int level, long index) {
        try (var statement =
                connection.prepareStatement("select hashes from proof.tile where level = ? and index = ?")) {
            statement.setInt(1, level);
            statement.setLong(2, index);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new ProofException("The tree has lost tile " + index + " of level " + level, null);
                }
                return new Tile(level, index, new Hashes(rows.getBytes(1)));
            }
        } catch (SQLException e) {
            throw new ProofException("The tree cannot be read", e);
        }
    }
}
