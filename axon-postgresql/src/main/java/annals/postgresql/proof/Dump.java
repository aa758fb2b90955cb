package annals.postgresql.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;

/** Writes a stretch of the log as it is stored, each checkpoint before the events it vouches for; docs/proof.md. */
public final class Dump {

    private static final int STEP = 1_000;

    private final DataSource dataSource;

    /** @param dataSource one of its connections is taken for each thousand events */
    public Dump(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Writes the events from one position up to another.
     *
     * @param to not included; at most the size of the last checkpoint
     */
    public void write(long from, long to, OutputStream out) throws IOException {
        try {
            writeLines(from, to, out);
        } catch (SQLException e) {
            throw new ProofException("The log cannot be read", e);
        }
    }

    private void writeLines(long from, long to, OutputStream out) throws IOException, SQLException {
        long size = writeHeader(from, to, out);
        while (size < to) {
            var next = writeCheckpoint(size, out);
            writeEvents(Math.max(from, size), Math.min(to, next.size()), out);
            size = next.size();
        }
    }

    /** Answers the size of the tree that the header tells: that of the last checkpoint before the first event. */
    private long writeHeader(long from, long to, OutputStream out) throws IOException, SQLException {
        try (var connection = dataSource.getConnection()) {
            var checkpoints = new CheckpointTable(connection);
            long start = checkpoints.lastUpTo(from).map(Checkpoint::size).orElse(0L);
            var tree = new Tree(new TileTable(connection));
            List<String> keys = checkpoints.signers().values().stream()
                    .map(Base64.getEncoder()::encodeToString)
                    .toList();
            var header = new JsonLine()
                    .number("dump", 1)
                    .number("from", from)
                    .number("to", to)
                    .number("start", start)
                    .texts(
                            "frontier",
                            tree.frontier(start).stream().map(Hash::hex).toList())
                    .texts("keys", keys);
            write(header.end(), out);
            return start;
        }
    }

    private Checkpoint writeCheckpoint(long size, OutputStream out) throws IOException, SQLException {
        try (var connection = dataSource.getConnection()) {
            var next = new CheckpointTable(connection)
                    .after(size, 1).stream()
                            .findFirst()
                            .orElseThrow(() -> new ProofException("Nothing is signed after " + size, null));
            var leaves = new TreeLeaves(new Tree(new TileTable(connection))).between(size, next.size());
            write(new CheckpointLine(next, leaves).written(), out);
            return next;
        }
    }

    private void writeEvents(long from, long to, OutputStream out) throws IOException, SQLException {
        for (long position = from; position < to; position += STEP) {
            for (Leaf leaf : leaves(position, Math.min(to, position + STEP))) {
                write(leaf.json().end(), out);
            }
        }
    }

    private List<Leaf> leaves(long from, long to) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return new LogRows(connection).leaves(from, to);
        }
    }

    private static void write(String line, OutputStream out) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
