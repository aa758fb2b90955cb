package annals.axonserver.stub;

import io.axoniq.axonserver.grpc.event.Event;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Writes transactions, one thread for all of them: what waits is synced at once. Confirms after the disk has it, or
 * before, as Axon Server does unless told otherwise; then nothing is synced until the end.
 */
final class Appender implements AutoCloseable {

    /** Wakes the thread. */
    private static final Append NOTHING = new Append(List.of(), new CompletableFuture<>());

    private final LinkedBlockingQueue<Append> waiting = new LinkedBlockingQueue<>();
    private final Sequences sequences = new Sequences();
    private final StoredEvents stored;
    private final EventFile file;
    private final boolean confirmBeforeSync;
    private final Runnable appended;
    private final Thread thread = new Thread(this::run, "stub-appender");
    private volatile boolean open = true;

    /** @param appended told after each write that there is more to read */
    Appender(Path path, StoredEvents stored, boolean confirmBeforeSync, Runnable appended) {
        this.stored = stored;
        this.confirmBeforeSync = confirmBeforeSync;
        this.appended = appended;
        try {
            this.file = EventFile.open(path, transaction -> {
                sequences.read(transaction);
                stored.add(transaction);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread.setDaemon(true);
        thread.start();
    }

    /** Completes when the transaction is confirmed; fails with what the client shall be told. */
    CompletableFuture<Void> append(List<Event> transaction) {
        var append = new Append(transaction, new CompletableFuture<>());
        waiting.add(append);
        if (!open) {
            refuseAll("The server is going down.");
        }
        return append.confirmed();
    }

    private void run() {
        try {
            while (open) {
                write(group());
            }
            file.close();
        } catch (IOException e) {
            // Nobody knows what is on disk now: nothing more is written until the server is started again.
            open = false;
            refuseAll(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuseAll(String reason) {
        List<Append> refused = new ArrayList<>();
        waiting.drainTo(refused);
        refuse(refused, reason);
    }

    private static void refuse(List<Append> refused, String reason) {
        var error = ServerError.NOT_WRITTEN.because("[AXONIQ-9100] " + reason);
        refused.forEach(append -> append.confirmed().completeExceptionally(error));
    }

    private List<Append> group() throws InterruptedException {
        List<Append> group = new ArrayList<>();
        group.add(waiting.take());
        waiting.drainTo(group);
        return group;
    }

    private void write(List<Append> group) throws IOException {
        group.removeIf(append -> !accepted(append));
        try {
            toDisk(group);
        } catch (IOException e) {
            refuse(group, String.valueOf(e.getMessage()));
            throw e;
        }
        group.forEach(append -> stored.add(append.transaction()));
        group.forEach(append -> append.confirmed().complete(null));
        appended.run();
    }

    private void toDisk(List<Append> group) throws IOException {
        for (Append append : group) {
            file.append(append.transaction());
        }
        if (!confirmBeforeSync) {
            file.sync();
        }
    }

    private boolean accepted(Append append) {
        try {
            sequences.reserve(append.transaction());
            return true;
        } catch (StatusRuntimeException e) {
            append.confirmed().completeExceptionally(e);
            return false;
        }
    }

    /** Ends after what is being written. */
    @Override
    public void close() {
        open = false;
        waiting.add(NOTHING);
        Streams.await(thread::join);
    }

    private record Append(List<Event> transaction, CompletableFuture<Void> confirmed) {}
}
