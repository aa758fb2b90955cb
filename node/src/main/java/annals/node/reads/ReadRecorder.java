package annals.node.reads;

import annals.api.access.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/**
 * Records who was shown which customers. What the same actor reads of the same customer on the same route within a minute
 * is merged: the first read is on disk before its answer is given, the others are counted and written when the minute is
 * over. A kill may lose such a count, never that somebody read.
 */
final class ReadRecorder {

    /** Beyond it nothing is merged: each read gets a row of its own. */
    private static final int MOST_MERGED = 200_000;

    private static final long MINUTE = 60;

    private final ReadWriter writer;
    private final Clock clock;
    private final Map<MergedReads.Key, MergedReads> merged = new ConcurrentHashMap<>();

    ReadRecorder(ReadWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /** Done once it is recorded that the actor was shown them; fails with {@link ReadNotRecorded} if that cannot be. */
    Mono<Void> record(Actor actor, String route, Collection<UUID> customers) {
        if (customers.isEmpty()) {
            return Mono.empty();
        }
        return Mono.defer(() -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var waits = customers.stream()
                    .map(customer ->
                            read(new MergedReads.Key(actor, route, customer, now.getEpochSecond() / MINUTE), now))
                    .map(reads -> reads.recorded)
                    .filter(recorded -> !recorded.isDone() || recorded.isCompletedExceptionally())
                    .toList();
            if (waits.stream().anyMatch(CompletableFuture::isCompletedExceptionally)) {
                return Mono.error(new ReadNotRecorded());
            }
            // Whoever goes away does not keep the others' reads from being recorded.
            var all = CompletableFuture.allOf(waits.toArray(CompletableFuture[]::new));
            return waits.isEmpty() ? Mono.empty() : Mono.fromFuture(all, true);
        });
    }

    private MergedReads read(MergedReads.Key key, Instant now) {
        if (merged.size() >= MOST_MERGED && !merged.containsKey(key)) {
            return begun(key, now);
        }
        return merged.compute(
                key, (same, reads) -> reads == null || reads.hasFailed() ? begun(key, now) : reads.again(now));
    }

    private MergedReads begun(MergedReads.Key key, Instant now) {
        var reads = new MergedReads(key, now);
        writer.write(reads.row());
        return reads;
    }

    /** Has the counts of the minutes that are over written. */
    void endMinutes() {
        long current = clock.instant().getEpochSecond() / MINUTE;
        end(current);
    }

    /** Has all counts written, as nobody reads any more. */
    void endAll() {
        end(Long.MAX_VALUE);
    }

    private void end(long before) {
        merged.forEach((key, reads) -> {
            if (key.minute() < before) {
                var rest = reads.rest();
                if (rest == null || reads.hasFailed() || writer.writeLater(rest)) {
                    merged.remove(key, reads);
                }
            }
        });
    }
}
