package annals.command.imports;

import annals.command.imports.mapping.Mapping;
import annals.command.imports.rows.Origin;
import annals.command.shared.Commands;
import annals.command.shared.RequestContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All imports of this installation, carried out one after the other. One that was interrupted, however, goes on when the
 * product starts again.
 */
public final class Imports implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    /** Half of the threads that carry out commands, so that people's commands never wait behind an import. */
    private static final int LANES = 32;

    private static final int TRIES = 40;
    private static final Duration COMMAND = Duration.ofSeconds(60);
    private static final Duration END = Duration.ofSeconds(5);

    private final Path root;
    private final Commands commands;
    private final EventStore store;
    private final Clock clock;
    private final ConcurrentNavigableMap<UUID, Supplier<ImportView>> views = new ConcurrentSkipListMap<>();
    private final Supplier<ExecutorService> runners;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile ExecutorService runner;

    /** @param root a folder of this process alone, in which uploads and rejections are kept */
    public Imports(Path root, Commands commands, EventStore store, Clock clock) {
        this(
                root,
                commands,
                store,
                clock,
                () -> Executors.newSingleThreadExecutor(work -> new Thread(work, "imports")));
    }

    /** @param runners each carries out one import after the other, from a start to a stop */
    Imports(Path root, Commands commands, EventStore store, Clock clock, Supplier<ExecutorService> runners) {
        this.runners = runners;
        this.runner = runners.get();
        this.root = root;
        this.commands = commands;
        this.store = store;
        this.clock = clock;
    }

    /** Goes on with what was interrupted, also after a stop. */
    public void start() {
        if (runner.isShutdown()) {
            runner = runners.get();
            stopped = new CountDownLatch(1);
        }
        try {
            for (ImportFolder folder : ImportFolder.all(root)) {
                ImportJob job = folder.job().orElseThrow();
                Optional<ImportView> end = folder.end();
                if (end.isPresent()) {
                    views.put(job.importId(), end::get);
                } else {
                    LOG.info("Import {} goes on.", job.importId());
                    enqueue(folder, job);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the imports cannot be read.", e);
        }
    }

    /** Stops at once; what is unfinished goes on after the next start. */
    @Override
    public void close() {
        stopped.countDown();
        runner.shutdownNow();
        try {
            if (!runner.awaitTermination(END.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("An import has not stopped within {} s; it goes on after the next start.", END.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Takes the rows that name a person out of all that imports have rejected.
     *
     * @param words in lower case; a row that holds one of them in any cell is about the person
     * @return how many rows there were
     * @throws IllegalStateException while an import runs, whose file may yet be about the person
     */
    public long erase(Collection<String> words) throws IOException {
        var erasing = new ErasedRejections(words);
        long rows = 0;
        for (ImportFolder folder : ImportFolder.all(root)) {
            if (folder.end().isEmpty()) {
                throw new IllegalStateException("An import is running; its rows may be about the person too.");
            }
            if (Files.exists(folder.rejections())) {
                rows += erasing.outOf(folder.rejections());
            }
        }
        return rows;
    }

    ImportFolder folder(UUID importId) {
        return ImportFolder.of(root, importId);
    }

    Optional<ImportView> view(UUID importId) {
        return Optional.ofNullable(views.get(importId)).map(Supplier::get);
    }

    /** The newest imports before the given one, the newest first. */
    List<ImportView> before(UUID importId, int limit) {
        return views.headMap(importId, false).descendingMap().values().stream()
                .limit(limit)
                .map(Supplier::get)
                .toList();
    }

    Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    /** Takes in an upload; once this returns, it will be imported. */
    void accept(ImportFolder folder, ImportJob job) throws IOException {
        folder.accept(job);
        enqueue(folder, job);
    }

    private void enqueue(ImportFolder folder, ImportJob job) {
        var progress = new Progress();
        var waiting = now();
        views.put(
                job.importId(),
                () -> ImportView.of(
                        job, progress, waiting, now(), ImportState.RUNNING, "Waits for the import before."));
        runner.execute(() -> run(folder, job, progress));
    }

    private void run(ImportFolder folder, ImportJob job, Progress progress) {
        Instant startedAt = now();
        views.put(job.importId(), () -> ImportView.of(job, progress, startedAt, now(), ImportState.RUNNING, null));
        ImportState state = ImportState.DONE;
        String message = null;
        try {
            importRun(folder, job, progress).run();
        } catch (InterruptedException | Patience.Interrupted e) {
            LOG.info("Import {} is interrupted and goes on after the next start.", job.importId());
            return;
        } catch (IOException | RuntimeException | Error e) {
            LOG.error("Import {} failed.", job.importId(), e);
            state = ImportState.FAILED;
            message = e instanceof ImportFailed ? e.getMessage() : "Something went wrong on our side; see the log.";
        }
        var end = ImportView.of(job, progress, startedAt, now(), state, message);
        views.put(job.importId(), () -> end);
        keep(folder, end);
    }

    private ImportRun importRun(ImportFolder folder, ImportJob job, Progress progress) throws IOException {
        Mapping mapping = MappingFile.read(Files.readAllBytes(folder.mapping()));
        var context = new RequestContext(job.actor(), "POST /api/imports", null, null, clock);
        String importId = job.importId().toString();
        var patience = new Patience(TRIES, stopped);
        RowRecorder.Sending sending = (step, command) -> Objects.requireNonNull(
                commands.sendStep(context, importId, step, command).block(COMMAND));
        return new ImportRun(
                folder,
                mapping,
                new Origin(mapping.source(), context, job.uploadedAt()),
                progress,
                () -> new RowRecorder(importId, sending, aggregate -> new History(store, aggregate), patience),
                LANES);
    }

    private static void keep(ImportFolder folder, ImportView end) {
        try {
            folder.end(end);
        } catch (IOException e) {
            LOG.error("The end of import {} cannot be kept; it will be repeated, and add nothing.", end.importId(), e);
        }
    }
}
