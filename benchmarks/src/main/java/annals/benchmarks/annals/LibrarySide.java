package annals.benchmarks.annals;

import annals.benchmarks.side.Side;
import annals.node.postgres.Database;
import annals.postgresql.eventlog.EventLog;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Works on the event log as a library. */
abstract class LibrarySide implements Side {

    /** How the library is opened. */
    interface Kind {

        Library open(Database database) throws IOException;
    }

    private final Kind kind;
    private @Nullable Library library;

    LibrarySide(Kind kind) {
        this.kind = kind;
    }

    @Override
    public final void prepare(Database database, int callers) throws IOException {
        library = kind.open(database);
        fill(callers);
    }

    /** Writes what the operation needs. */
    void fill(int callers) {}

    final EventLog log() {
        return Objects.requireNonNull(library, "not prepared").log();
    }

    @Override
    public void close() {
        if (library != null) {
            library.close();
        }
    }
}
