package annals.postgresql.eventlog;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * A log of events on one PostgreSQL table. Positions are 0, 1, 2, … and every reader sees them in that order, so its
 * place is one number. Concurrent units of work are written together, with one wait for the disk.
 *
 * <p>An append fails with {@link org.axonframework.modelling.command.ConcurrencyException} if another was first at one of
 * its aggregates' sequence numbers, {@link ReceiptConflictException} if another has kept a receipt under its key,
 * {@link EventLogUnavailableException} if nothing was written, and {@link AppendOutcomeUnknownException} if nobody can
 * say.
 */
public final class EventLog implements EventStorageEngine, AutoCloseable {

    private static final String LAST_POSITION = EventLog.class.getName() + ".lastPosition";

    private final Serializer serializer;
    private final EventRows rows;
    private final DecodedEvents decoded;
    private final AnswerWatch watch;
    private final Appender appender;

    private EventLog(DataSource writing, DataSource reading, Serializer serializer, EventUpcaster upcasters) {
        this.serializer = serializer;
        this.rows = new EventRows(reading);
        this.decoded = new DecodedEvents(rows, serializer, upcasters);
        this.watch = new AnswerWatch(writing);
        this.appender = new Appender(new AppendConnection(writing, watch));
    }

    /**
     * Opens the log; the database may be away.
     *
     * @param writing opens a new connection each time, of which one is kept
     * @param reading whose database has the schema {@code event_log}; a pool
     * @param upcasters usually an {@link org.axonframework.serialization.upcasting.event.EventUpcasterChain}
     */
    public static EventLog open(
            DataSource writing, DataSource reading, Serializer serializer, EventUpcaster upcasters) {
        var log = new EventLog(writing, reading, serializer, upcasters);
        log.watch.start();
        log.appender.start();
        return log;
    }

    /**
     * Opens a log that this process only reads, such as a {@link LogCopy}; an append fails.
     *
     * @param dataSource whose database has the schema {@code event_log}
     */
    public static EventLog reading(DataSource dataSource, Serializer serializer, EventUpcaster upcasters) {
        var log = new EventLog(dataSource, dataSource, serializer, upcasters);
        log.close();
        return log;
    }

    /** The position of the last event that this unit of work has written, once it has. */
    public static Optional<Long> lastPositionOf(UnitOfWork<?> unitOfWork) {
        return Optional.ofNullable(unitOfWork.root().getResource(LAST_POSITION));
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        var encoded =
                events.stream().map(event -> EncodedEvent.of(event, serializer)).toList();
        var unitOfWork = CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root() : null;
        long position = append(new Append(encoded, receiptOf(unitOfWork)));
        if (unitOfWork != null) {
            unitOfWork.resources().put(LAST_POSITION, position);
        }
    }

    private long append(Append append) {
        try {
            return appender.append(append);
        } finally {
            lookAgain();
        }
    }

    /** Something may have been appended elsewhere: readers at the tail look at once, instead of within 100 ms. */
    void lookAgain() {
        decoded.lookAgain();
    }

    /** Forgets the decoded events that readers share in memory, because a key to some of them was destroyed. */
    public void forgetDecoded() {
        decoded.forget();
    }

    private static @Nullable Receipt receiptOf(@Nullable UnitOfWork<?> unitOfWork) {
        return unitOfWork == null
                ? null
                : ReceiptToWrite.takenFrom(unitOfWork)
                        .map(ReceiptToWrite::answered)
                        .orElse(null);
    }

    /** Has the listener told of each group that is written; the last one given counts. */
    public void onGroup(GroupListener listener) {
        appender.onGroup(listener);
    }

    /** How many units of work wait for the writer. */
    public int waiting() {
        return appender.waiting();
    }

    /** The last position taken; −1 while the log is empty. */
    public long head() {
        return rows.head();
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return decoded.after(positionOf(token));
    }

    /** Events in the order of the log, from the first one after a position; fewer than the limit only at the end. */
    public List<TrackedEventMessage<?>> after(long position, int limit) {
        return decoded.after(position).limit(limit).toList();
    }

    /** All events of some aggregates, in the order of the log. */
    public List<TrackedEventMessage<?>> ofAggregates(Collection<String> aggregateIds, long upTo) {
        return decoded.decode(rows.ofAggregates(aggregateIds, upTo));
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return decoded.ofAggregate(aggregateIdentifier, firstSequenceNumber);
    }

    private static long positionOf(@Nullable TrackingToken token) {
        return token == null
                ? -1
                : token.position()
                        .orElseThrow(() -> new IllegalArgumentException("%s has no position".formatted(token)));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return Optional.of(rows.lastSequence(aggregateIdentifier)).filter(last -> last >= 0);
    }

    /** There are no snapshots: they are asked for by no one, and a stored one would be a second truth. */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("This log keeps no snapshots");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(-1);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(head());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(rows.firstSince(dateTime) - 1);
    }

    boolean isClosed() {
        return appender.isClosed();
    }

    /** Writes what is on its way and refuses the rest. */
    @Override
    public void close() {
        appender.close();
        watch.close();
    }
}
