package annals.postgresql.projection;

import annals.postgresql.projection.RebuildProgress.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One read model built anew from the first event, while the live one goes on. A step at a time, all on one thread: read on,
 * compare, wait to be told, take the place. Whatever fails, the live one is as it was.
 */
final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int TURN = 1_000;
    private static final long DONE = -1;
    private static final long AGAIN = 200;
    private static final long OUTAGE = 1_000;

    private final ReadModelProcessor live;
    private final RebuildPlace place;
    private final LiveSide liveSide;
    private final InTransaction work;
    private final EventsAhead events;
    private final RebuildBatches batches;
    private final Throttle throttle;
    private final BatchSize batchSize = new BatchSize();
    private final Instant startedAt = Instant.now();
    private volatile State state = State.BUILDING;
    private volatile List<TableComparison> comparison = List.of();
    private volatile long position = Positions.NONE;
    private volatile long head;
    private volatile boolean switchWhenReady;
    private volatile boolean cancelled;
    private boolean begun;
    private boolean isPlaceKnown;
    private volatile @Nullable String problem;

    Rebuild(
            ReadModelProcessor live,
            RebuildPlace place,
            LiveSide liveSide,
            InTransaction work,
            EventsAhead events,
            RebuildBatches batches,
            Throttle throttle,
            boolean switchWhenReady) {
        this.live = live;
        this.place = place;
        this.liveSide = liveSide;
        this.work = work;
        this.events = events;
        this.batches = batches;
        this.throttle = throttle;
        this.switchWhenReady = switchWhenReady;
    }

    void switchWhenReady() {
        switchWhenReady = true;
    }

    void cancel() {
        cancelled = true;
    }

    RebuildProgress progress() {
        long millis = Math.max(1, Duration.between(startedAt, Instant.now()).toMillis());
        long perSecond = (position + 1) * 1000 / millis;
        boolean reading = state == State.BUILDING && perSecond > 0;
        Instant end = reading ? Instant.now().plusSeconds((head - position) / perSecond + 1) : null;
        return new RebuildProgress(live.name(), state, position, head, perSecond, startedAt, end, comparison, problem);
    }

    /** Does what is next, and says after how many milliseconds to go on; negative if there is nothing more to do. */
    long step() {
        try {
            return cancelled && state != State.SWITCHED ? abandon(State.CANCELLED) : next();
        } catch (RuntimeException | Error e) {
            isPlaceKnown = false;
            if (e instanceof LostByCrashException || DatabaseAway.explains(e)) {
                return OUTAGE;
            }
            LOG.error("The rebuild of {} failed at position {}; the live one goes on", live.name(), position, e);
            problem = String.valueOf(e.getMessage());
            return abandon(State.FAILED);
        }
    }

    private long next() {
        if (!begun) {
            work.run(c -> InTransaction.await(place.create(c)));
            begun = true;
        }
        findPlace();
        return switch (state) {
            case BUILDING -> build();
            case COMPARING -> compare();
            case READY -> keepUp();
            case SWITCHING -> takePlace();
            case SWITCHED, CANCELLED, FAILED -> DONE;
        };
    }

    /** One turn: all rebuilds that go on handle the same events one after the other, so each is read and decoded once. */
    private long build() {
        for (int left = TURN; left > 0 && state == State.BUILDING && !cancelled; ) {
            head = events.head(Moment.at(Instant.now()));
            throttle.look(head);
            boolean quiet = throttle.isQuiet();
            int wanted = quiet ? left : Math.min(left, batchSize.events());
            int read = quiet ? readOn(head, wanted) : readGently(head, wanted);
            left -= read;
            if (read < wanted) {
                batches.settle();
                state = State.COMPARING;
            }
        }
        return 0;
    }

    private int readGently(long upTo, int limit) {
        long begin = System.nanoTime();
        int read = readOn(upTo, limit);
        batches.settle();
        batchSize.took(millisSince(begin));
        throttle.rest(millisSince(begin));
        return read;
    }

    private static long millisSince(long nanoTime) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanoTime);
    }

    /** After a failure the database alone knows where it stands; once it is the live one, the live one's place counts. */
    private void findPlace() {
        if (!isPlaceKnown && state != State.SWITCHED) {
            batches.calm();
            position = Longs.valueOf(work.run(c -> InTransaction.await(place.position(c))));
            isPlaceKnown = true;
        }
    }

    /** Applies the next events, not beyond a position. */
    private int readOn(long upTo, int limit) {
        int wanted = (int) Math.max(0, Math.min(limit, upTo - position));
        List<TrackedEventMessage<?>> batch = wanted == 0 ? List.of() : events.after(position, wanted);
        if (!batch.isEmpty()) {
            batches.apply(position, batch);
            position = Positions.of(batch.get(batch.size() - 1));
        }
        return batch.size();
    }

    private boolean reach(long target) {
        while (position < target) {
            if (readOn(target, TURN) == 0) {
                return false;
            }
        }
        batches.settle();
        return position == target;
    }

    private long compare() {
        reach(liveSide.position());
        var compared = liveSide.whileStopped(stands -> reach(stands) ? liveSide.snapshot() : null);
        if (compared != null) {
            comparison = compared.compare(place, position);
        } else if (!liveSide.isStuck(position)) {
            return AGAIN;
        }
        state = State.READY;
        return switchWhenReady ? 0 : AGAIN;
    }

    private long keepUp() {
        head = events.head(Moment.at(Instant.now()));
        readOn(head, TURN);
        batches.settle();
        if (switchWhenReady) {
            state = State.SWITCHING;
        }
        return switchWhenReady ? 0 : AGAIN;
    }

    private long takePlace() {
        boolean stuck = liveSide.isStuck(position);
        reach(stuck ? head : liveSide.position());
        var exchange = new Exchange(place, liveSide.schema());
        Boolean done = liveSide.whileStopped(stands -> {
            boolean fits = stuck ? position >= stands : reach(stands);
            return fits && liveSide.exchange(exchange, position);
        });
        if (!Boolean.TRUE.equals(done)) {
            return AGAIN;
        }
        state = State.SWITCHED;
        work.run(c -> InTransaction.await(exchange.clean(c)));
        return DONE;
    }

    private long abandon(State end) {
        batches.calm();
        work.run(c -> InTransaction.await(place.drop(c)));
        state = end;
        return DONE;
    }
}
