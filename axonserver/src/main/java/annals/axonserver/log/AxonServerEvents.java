package annals.axonserver.log;

import annals.postgresql.eventlog.EventLogUnavailableException;
import annals.postgresql.eventlog.StoredEvent;
import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.event.AggregateEventStream;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The events that an Axon Server keeps, as they are stored. A position is what Axon Server calls a token: 0, 1, 2, … in the
 * order in which readers see the events.
 *
 * <p>Every method that reads throws {@link EventLogUnavailableException} if the server cannot be asked.
 */
public final class AxonServerEvents {

    private static final int AHEAD = 1_000;
    private static final int REFILL = 250;
    private static final long SILENCE_SECONDS = 10;

    private final Supplier<AxonServerConnection> connection;

    /** @param connection asked for each call, because a lost one is replaced */
    public AxonServerEvents(Supplier<AxonServerConnection> connection) {
        this.connection = connection;
    }

    /**
     * Appends all of them, or none, and returns when Axon Server has confirmed them.
     *
     * @throws org.axonframework.modelling.command.ConcurrencyException if another was first at one of their aggregates'
     *     sequence numbers
     * @throws EventLogUnavailableException if nothing was written
     * @throws annals.postgresql.eventlog.AppendOutcomeUnknownException if nobody can say
     */
    public void append(List<StoredEvent> events) {
        var channel = channel();
        var transaction = channel.startAppendEventsTransaction();
        events.forEach(event -> transaction.appendEvent(WireEvent.toWire(event)));
        AxonServerCall.written(transaction.commit());
    }

    /** The last position; −1 while there are no events. */
    public long head() {
        return AxonServerCall.asked(channel().getLastToken());
    }

    /** The position of the first event recorded at that time, in milliseconds since 1970, or later. */
    long firstSince(long time) {
        return AxonServerCall.asked(channel().getTokenAt(time)) + 1;
    }

    /** The last sequence number of an aggregate; −1 while it has no events. */
    long lastSequence(String aggregateId) {
        Long last = AxonServerCall.asked(channel().findHighestSequence(aggregateId));
        return last == null ? -1 : last;
    }

    /** All events of an aggregate from a sequence number on; their positions are not known. */
    public List<StoredEvent> ofAggregate(String aggregateId, long sequence) {
        List<StoredEvent> events = new ArrayList<>();
        AggregateEventStream stream = channel().openAggregateStream(aggregateId, sequence);
        try {
            while (stream.hasNext()) {
                events.add(WireEvent.fromWire(-1, stream.next()));
            }
            return events;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AxonServerCall.unreadable(e);
        } catch (EventLogUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            throw AxonServerCall.unreadable(e);
        } finally {
            stream.cancel();
        }
    }

    /** Events in their order, from the first one after a position; fewer than the limit only at the end. */
    public List<StoredEvent> after(long position, int limit) {
        long last = Math.min(head(), position + limit);
        if (last <= position) {
            return List.of();
        }
        List<StoredEvent> events = new ArrayList<>();
        try (EventStream stream = follow(position)) {
            while (events.isEmpty() || events.get(events.size() - 1).position() < last) {
                EventWithToken next = stream.nextIfAvailable(SILENCE_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    throw AxonServerCall.unreadable(stream.getError().orElseGet(IllegalStateException::new));
                }
                events.add(stored(next));
            }
            return events;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AxonServerCall.unreadable(e);
        }
    }

    /** All that comes after a position, as it comes. */
    public EventStream follow(long position) {
        return channel().openStream(position, AHEAD, REFILL);
    }

    /** What the stream brings, as it is stored. */
    public static StoredEvent stored(EventWithToken event) {
        return WireEvent.fromWire(event.getToken(), event.getEvent());
    }

    private EventChannel channel() {
        var current = connection.get();
        if (!current.isConnected()) {
            throw new EventLogUnavailableException("Axon Server cannot be reached", null);
        }
        return current.eventChannel();
    }
}
