package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import reactor.core.publisher.Mono;

/** Runs events through a read model's own handlers, into the tables that a connection's search path leads to. */
final class Replay {

    final String readModel;
    final List<Table> tables;
    private final List<AnnotationEventHandlerAdapter> handlers;
    private final Preload preload;
    private final R2dbcTransactionManager transactions;

    Replay(
            String readModel,
            List<Table> tables,
            List<AnnotationEventHandlerAdapter> handlers,
            Preload preload,
            R2dbcTransactionManager transactions) {
        this.readModel = readModel;
        this.tables = tables;
        this.handlers = handlers;
        this.preload = preload;
        this.transactions = transactions;
    }

    /** Applies events as the live read model did: a change that meets no row is a failure. */
    void apply(Connection connection, List<? extends TrackedEventMessage<?>> events) {
        transactions.within(connection, false, () -> handle(events));
    }

    /**
     * Handles events in the same way. What they change is in the answer, which nobody has written yet.
     *
     * @param from where the connection comes from, once one is needed
     * @param first what is done right after the transaction's beginning
     */
    R2dbcTransaction collect(
            Supplier<Mono<? extends Connection>> from, Flush first, List<? extends TrackedEventMessage<?>> events) {
        return transactions.collect(from, first, () -> handle(events));
    }

    private void handle(List<? extends TrackedEventMessage<?>> events) {
        preload.load(events, this::handles);
        events.forEach(this::handle);
    }

    /** Begins a replay of a part of the log. */
    Partial partial() {
        return new Partial();
    }

    private boolean handles(EventMessage<?> event) {
        return handlers.stream().anyMatch(handler -> handler.canHandle(event));
    }

    private void handle(EventMessage<?> event) {
        try {
            for (AnnotationEventHandlerAdapter handler : handlers) {
                if (handler.canHandle(event)) {
                    handler.handle(event);
                }
            }
        } catch (MissingRowsException e) {
            throw e;
        } catch (Exception | Error e) {
            throw new EventFailedException(event, e);
        }
    }

    /**
     * A replay of events that are not all there: what is said of things whose beginning is missing is left out, instead of
     * failing.
     */
    final class Partial {

        private final Set<String> unborn = new HashSet<>();

        /** Applies those events that belong to the stretch and concern what has begun in it. */
        void apply(Connection connection, List<? extends TrackedEventMessage<?>> events, Stretch stretch) {
            var shown = events.stream().filter(event -> belongs(event, stretch)).toList();
            transactions.within(connection, true, () -> {
                preload.load(shown, Replay.this::handles);
                shown.forEach(this::handleIfRooted);
            });
        }

        private boolean belongs(TrackedEventMessage<?> event, Stretch stretch) {
            boolean held = stretch.holds().test(Positions.of(event));
            if (!(event instanceof DomainEventMessage<?> one)) {
                return held;
            }
            if (!held && one.getSequenceNumber() == 0) {
                unborn.add(one.getAggregateIdentifier());
            }
            return held && !unborn.contains(one.getAggregateIdentifier());
        }

        private void handleIfRooted(EventMessage<?> event) {
            try {
                handle(event);
            } catch (MissingRowsException e) {
                // it concerns something that has not begun by then
            }
        }
    }
}
