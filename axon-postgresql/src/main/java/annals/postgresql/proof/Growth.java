package annals.postgresql.proof;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;

/** Lets the tree grow with the log, signs its root and publishes it, in this order. For whoever holds the lock. */
final class Growth {

    /** The most events between two checkpoints. */
    static final int STEP = 8_192;

    private final Connection connection;
    private final LogRows log;
    private final TileTable tiles;
    private final CheckpointTable checkpoints;
    private final CheckpointFile file;
    private final SigningKey key;
    private final InstantSource clock;
    private Edge edge;

    Growth(Connection connection, SigningKey key, CheckpointFile file, InstantSource clock) throws SQLException {
        this.connection = connection;
        this.log = new LogRows(connection);
        this.tiles = new TileTable(connection);
        this.checkpoints = new CheckpointTable(connection);
        this.file = file;
        this.key = key;
        this.clock = clock;
        // What comes between two looks at the log must not be taken for a hole.
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        this.edge = tiles.edge();
    }

    /** Looks whether the log goes on from what was signed last, here or in the file; publishes what the file lacks. */
    Optional<Finding> resume() throws SQLException, IOException {
        checkpoints.saveSigner(key);
        connection.commit();
        var published = file.last().map(CheckpointLine::checkpoint);
        var finding = new Continuation(connection, edge.size()).check(published);
        if (finding.isEmpty() && published.isPresent() && published.get().size() > edge.size()) {
            finding = catchUpWith(published.get());
        }
        connection.commit();
        if (finding.isEmpty()) {
            publishMissing(published.map(Checkpoint::size).orElse(0L));
        }
        return finding;
    }

    /** The file knows more than the database if that was restored; then the log must say the same as it did. */
    private Optional<Finding> catchUpWith(Checkpoint published) throws SQLException, IOException {
        long known = edge.size();
        while (edge.size() < published.size()) {
            var stretch = log.hashes(edge.size(), Math.min(edge.size() + STEP, published.size()));
            if (stretch.count() == 0) {
                break;
            }
            edge.add(stretch.leaves());
        }
        if (edge.size() == published.size() && edge.root().equals(published.root())) {
            tiles.save(edge.takeChanged());
            saveFrom(known);
            return Optional.empty();
        }
        edge = tiles.edge();
        return Optional.of(new Finding(known, "The log is not the one of the checkpoint in " + file + "."));
    }

    private void saveFrom(long size) throws SQLException, IOException {
        try (var lines = file.reader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var checkpoint = CheckpointLine.parse(line).checkpoint();
                if (checkpoint.size() > size) {
                    checkpoints.save(checkpoint);
                }
            }
        }
    }

    private void publishMissing(long published) throws SQLException, IOException {
        long size = published;
        for (var next = checkpoints.after(size, 1); !next.isEmpty(); next = checkpoints.after(size, 1)) {
            var checkpoint = next.get(0);
            file.append(new CheckpointLine(checkpoint, leaves(size, checkpoint.size())));
            size = checkpoint.size();
        }
        connection.commit();
    }

    private Hashes leaves(long from, long to) {
        return new TreeLeaves(new Tree(tiles)).between(from, to);
    }

    /** Takes in what is new, {@link #STEP} events at most. Answers how many they were. */
    int grow() throws SQLException, IOException, BrokenLogException {
        long size = edge.size();
        var stretch = log.hashes(size, size + STEP);
        if (stretch.broken() || (stretch.count() == 0 && log.size() != size)) {
            throw new BrokenLogException(new Finding(Math.min(size, log.size()), "Events are missing."));
        }
        if (stretch.count() > 0) {
            sign(stretch.leaves());
        }
        connection.commit();
        return stretch.count();
    }

    /** The file is told only what is on disk in the database, so that what was published is never contradicted. */
    private void sign(Hashes leaves) throws SQLException, IOException {
        edge.add(leaves);
        var checkpoint = key.checkpoint(edge.size(), edge.root(), clock.instant());
        tiles.save(edge.takeChanged());
        checkpoints.save(checkpoint);
        connection.commit();
        file.append(new CheckpointLine(checkpoint, leaves));
    }
}
