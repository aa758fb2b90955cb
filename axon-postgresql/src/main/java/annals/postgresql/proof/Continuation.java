package annals.postgresql.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the log goes on from what was signed last. A quick look: at its length, its last events, the tree's root and the
 * signatures; {@link Verification} looks at all events.
 */
final class Continuation {

    private final LogRows log;
    private final Tree tree;
    private final CheckpointTable checkpoints;
    private final long size;

    Continuation(Connection connection, long size) {
        this.log = new LogRows(connection);
        this.tree = new Tree(new TileTable(connection));
        this.checkpoints = new CheckpointTable(connection);
        this.size = size;
    }

    Optional<Finding> check(Optional<Checkpoint> published) throws SQLException {
        long signed = Math.max(size, published.map(Checkpoint::size).orElse(0L));
        long there = log.size();
        if (there < signed) {
            return Optional.of(new Finding(there, "The log has " + there + " events, but " + signed + " were signed."));
        }
        var finding = lastEvents();
        for (var checkpoint : Stream.of(published, checkpoints.last())
                .flatMap(Optional::stream)
                .toList()) {
            finding = finding.isPresent() ? finding : wrong(checkpoint);
        }
        return finding;
    }

    private Optional<Finding> lastEvents() throws SQLException {
        long from = Math.max(0, size - Tile.WIDTH);
        var stretch = log.hashes(from, size);
        for (long position = from; position < size; position++) {
            int index = (int) (position - from);
            if (index >= stretch.count() || !stretch.leaves().at(index).equals(tree.leaf(position))) {
                return Optional.of(new Finding(position, "This event is not the one that was signed."));
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> wrong(Checkpoint checkpoint) throws SQLException {
        long before = checkpoints
                .lastUpTo(checkpoint.size() - 1)
                .map(Checkpoint::size)
                .orElse(0L);
        // Of a checkpoint beyond the tree the root is compared when the tree has caught up.
        Hash root = checkpoint.size() > size ? checkpoint.root() : tree.root(checkpoint.size());
        return wrong(checkpoint, root, checkpoints.signers(), before);
    }

    /** What is wrong with a checkpoint, if that is the root over its events. */
    static Optional<Finding> wrong(Checkpoint checkpoint, Hash root, Map<String, byte[]> signers, long before) {
        byte[] key = signers.get(checkpoint.keyId());
        String which = "The checkpoint of " + checkpoint.size() + " events ";
        if (key == null || !PublicKeys.hasSigned(key, checkpoint.text(), checkpoint.signature())) {
            return Optional.of(new Finding(before, which + "is not signed by a known key."));
        }
        return checkpoint.root().equals(root)
                ? Optional.empty()
                : Optional.of(new Finding(before, which + "has another root than the log."));
    }
}
