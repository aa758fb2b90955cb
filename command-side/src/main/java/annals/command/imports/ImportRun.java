package annals.command.imports;

import static java.util.Objects.requireNonNull;

import annals.api.shared.InvalidValue;
import annals.api.shared.Refused;
import annals.command.imports.csv.CsvFile;
import annals.command.imports.csv.CsvRow;
import annals.command.imports.mapping.Header;
import annals.command.imports.mapping.Mapping;
import annals.command.imports.mapping.Reading;
import annals.command.imports.mapping.RowFault;
import annals.command.imports.mapping.Values;
import annals.command.imports.rows.Origin;
import annals.command.imports.rows.RowPlan;
import annals.command.imports.rows.Step;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One pass over an imported file, from its first row to its last; an interrupted import makes another whole pass. */
final class ImportRun {

    private final ImportFolder folder;
    private final Mapping mapping;
    private final Origin origin;
    private final Progress progress;
    private final Supplier<RowRecorder> recorders;
    private final int laneCount;
    private final RowPlan plan;

    /** A row whose steps are known. */
    private record Planned(CsvRow row, Values values, List<Step> steps) {}

    /** @param recorders makes a recorder for each lane */
    ImportRun(
            ImportFolder folder,
            Mapping mapping,
            Origin origin,
            Progress progress,
            Supplier<RowRecorder> recorders,
            int laneCount) {
        this.folder = folder;
        this.mapping = mapping;
        this.origin = origin;
        this.progress = progress;
        this.recorders = recorders;
        this.laneCount = laneCount;
        plan = RowPlan.of(mapping.kind());
    }

    void run() throws IOException, InterruptedException {
        try (var file = CsvFile.open(folder.rows(), mapping.format())) {
            var header = new Header(requireNonNull(file.next()).cells());
            try (var rejections = new Rejections(folder.rejections(), header.names())) {
                var lines = mapping.lines() == null ? null : lines(rejections);
                var reading = Reading.ofRows(mapping, header);
                try (var lanes = new Lanes<Planned>(laneCount, () -> worker(rejections))) {
                    for (CsvRow row = file.next(); row != null; row = file.next()) {
                        progress.rows.incrementAndGet();
                        progress.bytes.set(row.offset());
                        handIn(row, reading, lines, lanes, rejections);
                    }
                    lanes.finish();
                }
                if (lines != null) {
                    lines.rest((row, fault) -> stray(row, fault, rejections));
                }
            }
        }
    }

    private OrderLines lines(Rejections rejections) throws IOException {
        return new OrderLines(folder.lines(), mapping, (row, fault) -> stray(row, fault, rejections));
    }

    private void handIn(
            CsvRow row, Reading reading, @Nullable OrderLines lines, Lanes<Planned> lanes, Rejections rejections)
            throws IOException, InterruptedException {
        Planned planned;
        try {
            Values values = reading.values(row);
            var ofRow = lines == null ? List.<Values>of() : lines.take(values.needText("externalId"));
            planned = new Planned(row, values, plan.steps(values, ofRow, origin));
        } catch (RowFault e) {
            reject(row, e, rejections);
            return;
        } catch (InvalidValue e) {
            reject(row, new RowFault("", e.code(), String.valueOf(e.getMessage())), rejections);
            return;
        }
        lanes.put(planned.steps().get(0).aggregate(), planned);
    }

    private java.util.function.Consumer<Planned> worker(Rejections rejections) {
        var recorder = recorders.get();
        return planned -> record(planned, recorder, rejections);
    }

    private void record(Planned planned, RowRecorder recorder, Rejections rejections) {
        try {
            boolean recorded = recorder.record(planned.steps());
            (recorded ? progress.recorded : progress.unchanged).incrementAndGet();
            tellOfLosses(planned, rejections);
        } catch (Refused e) {
            var refusal = e.refusal();
            String columns = planned.values().columns(refusal.params().keySet());
            reject(planned.row(), new RowFault(columns, refusal.code(), refusal.sentence()), rejections);
        } catch (InvalidValue e) {
            reject(planned.row(), new RowFault("", e.code(), String.valueOf(e.getMessage())), rejections);
        } catch (RuntimeException e) {
            throw new ImportFailed(
                    "Row " + planned.row().line()
                            + " could not be recorded; the import ended there and can be repeated.",
                    e);
        }
    }

    private void tellOfLosses(Planned planned, Rejections rejections) {
        var losses = planned.values().warnings();
        if (!losses.isEmpty()) {
            progress.incomplete.incrementAndGet();
            losses.forEach(loss -> rejections.leftOut(planned.row(), loss));
        }
    }

    /** A line that belongs to no order counts as a row of its own, so that the numbers add up. */
    private void stray(CsvRow line, RowFault fault, Rejections rejections) {
        progress.rows.incrementAndGet();
        reject(line, fault, rejections);
    }

    private void reject(CsvRow row, RowFault fault, Rejections rejections) {
        progress.rejected.incrementAndGet();
        rejections.rejected(row, fault);
    }
}
