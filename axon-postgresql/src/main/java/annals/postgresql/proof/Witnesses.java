package annals.postgresql.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** All checkpoints in their order: those of the database and those of the file, which may know some that are gone there. */
final class Witnesses implements AutoCloseable {

    private static final int PAGE = 500;

    private final DataSource dataSource;
    private final BufferedReader lines;
    private final long lastInFile;
    private final Deque<Checkpoint> page = new ArrayDeque<>();
    private long lastOfPages;
    private boolean atEnd;
    private @Nullable Checkpoint inFile;
    private long lastSize;

    Witnesses(DataSource dataSource, Path file) throws IOException {
        this.dataSource = dataSource;
        this.lastInFile = last(file);
        this.lines = CheckpointFile.reader(file);
        nextInFile();
    }

    private static long last(Path file) throws IOException {
        long size = 0;
        try (var lines = CheckpointFile.reader(file)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                size = Math.max(size, sizeOf(line));
            }
        }
        return size;
    }

    /** A line at the end may be on its way still. */
    private static long sizeOf(String line) {
        return line.endsWith("}") ? CheckpointLine.parse(line).checkpoint().size() : 0;
    }

    long lastInFile() {
        return lastInFile;
    }

    /** The size of the last one that was asked for and was there. */
    long lastSize() {
        return lastSize;
    }

    /** The next one of that size; sizes are asked for in their order. */
    Optional<Checkpoint> of(long size) throws SQLException, IOException {
        var published = inFile;
        if (published != null && published.size() <= size) {
            nextInFile();
            lastSize = size;
            return Optional.of(published);
        }
        if (page.isEmpty() && !atEnd) {
            readPage();
        }
        if (!page.isEmpty() && page.peek().size() <= size) {
            lastSize = size;
            return Optional.of(page.remove());
        }
        return Optional.empty();
    }

    private void readPage() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            page.addAll(new CheckpointTable(connection).after(lastOfPages, PAGE));
        }
        atEnd = page.size() < PAGE;
        lastOfPages = page.isEmpty() ? lastOfPages : page.getLast().size();
    }

    private void nextInFile() throws IOException {
        String line = lines.readLine();
        inFile = line == null || !line.endsWith("}")
                ? null
                : CheckpointLine.parse(line).checkpoint();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
