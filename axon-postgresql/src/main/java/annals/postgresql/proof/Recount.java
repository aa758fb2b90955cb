package annals.postgresql.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the whole log, a thousand events at a time. The hashes are computed here and not in the database, so that
 * the two ways to compute them check each other.
 */
final class Recount implements AutoCloseable {

    private static final int STEP = 1_000;

    private final DataSource dataSource;
    private final Witnesses witnesses;
    private final Map<String, byte[]> signers;
    private final long total;
    private final long treeSize;
    private final Edge edge = new Edge();
    private @Nullable Finding finding;
    private long lastWitness;
    private long lastNanos;

    private Recount(DataSource dataSource, Connection connection, Path file) throws SQLException, IOException {
        var checkpoints = new CheckpointTable(connection);
        this.dataSource = dataSource;
        this.signers = checkpoints.signers();
        this.treeSize = new TileTable(connection).edge().size();
        this.witnesses = new Witnesses(dataSource, file);
        this.total = Math.max(checkpoints.last().map(Checkpoint::size).orElse(0L), witnesses.lastInFile());
    }

    static Recount open(DataSource dataSource, Path file) throws SQLException, IOException {
        try (var connection = dataSource.getConnection()) {
            return new Recount(dataSource, connection, file);
        }
    }

    long total() {
        return total;
    }

    long checked() {
        return edge.size();
    }

    long lastNanos() {
        return lastNanos;
    }

    boolean isDone() {
        return finding != null || edge.size() == total;
    }

    Optional<Finding> finding() {
        return Optional.ofNullable(finding);
    }

    /** Checks the next events. Answers whether there are more. */
    boolean next() throws SQLException, IOException {
        long start = System.nanoTime();
        if (!isDone()) {
            try (var connection = dataSource.getConnection()) {
                check(connection);
            }
            edge.takeChanged();
        }
        lastNanos = System.nanoTime() - start;
        return !isDone();
    }

    private void check(Connection connection) throws SQLException, IOException {
        var tree = new Tree(new TileTable(connection));
        long end = Math.min(total, edge.size() + STEP);
        List<Leaf> leaves = new LogRows(connection).leaves(edge.size(), end);
        for (Leaf leaf : leaves) {
            if (finding == null) {
                finding = wrong(leaf, tree);
            }
        }
        if (finding == null && edge.size() < end) {
            finding = new Finding(edge.size(), "This event is missing.");
        }
    }

    private @Nullable Finding wrong(Leaf leaf, Tree tree) throws SQLException, IOException {
        long position = edge.size();
        if (leaf.position() != position) {
            return new Finding(position, "This event is missing.");
        }
        Hash hash = leaf.hash();
        if (position < treeSize && !hash.equals(tree.leaf(position))) {
            return new Finding(position, "This event is not the one that was signed.");
        }
        edge.add(hash);
        for (var next = witnesses.of(edge.size()); !next.isEmpty(); next = witnesses.of(edge.size())) {
            var wrong = Continuation.wrong(next.get(), edge.root(), signers, lastWitness);
            if (wrong.isPresent()) {
                return wrong.get();
            }
        }
        lastWitness = witnesses.lastSize();
        return null;
    }

    @Override
    public void close() throws IOException {
        witnesses.close();
    }
}
