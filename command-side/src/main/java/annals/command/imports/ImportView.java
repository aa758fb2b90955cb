package annals.command.imports;

import annals.command.imports.mapping.RowKind;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an import stands.
 *
 * @param rows read so far, and lines that belong to no order; each of them is recorded, unchanged or rejected, or is being
 *     worked on
 * @param unchanged rows that added nothing, because they were imported before
 * @param incomplete rows among the recorded and unchanged of which something was left out
 * @param bytes the size of the file
 * @param percent of the bytes that were read
 * @param message what a person should know beyond the numbers
 */
record ImportView(
        UUID importId,
        ImportState state,
        String source,
        RowKind kind,
        long rows,
        long recorded,
        long unchanged,
        long incomplete,
        long rejected,
        long bytes,
        int percent,
        long rowsPerSecond,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String message) {

    static ImportView of(
            ImportJob job,
            Progress progress,
            Instant startedAt,
            Instant now,
            ImportState state,
            @Nullable String message) {
        long rows = progress.rows.get();
        long millis = Math.max(1, Duration.between(startedAt, now).toMillis());
        boolean running = state == ImportState.RUNNING;
        long percent = job.bytes() == 0 ? 0 : Math.min(99, progress.bytes.get() * 100 / job.bytes());
        return new ImportView(
                job.importId(),
                state,
                job.source(),
                job.kind(),
                rows,
                progress.recorded.get(),
                progress.unchanged.get(),
                progress.incomplete.get(),
                progress.rejected.get(),
                job.bytes(),
                state == ImportState.DONE ? 100 : (int) percent,
                rows * 1000 / millis,
                startedAt,
                running ? null : now,
                message);
    }
}
