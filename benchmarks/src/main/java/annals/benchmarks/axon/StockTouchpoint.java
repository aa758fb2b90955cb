package annals.benchmarks.axon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import annals.api.customer.touchpoint.TouchpointCommand.RecordTouchpoint;
import annals.api.customer.touchpoint.TouchpointEvent.TouchpointRecorded;
import annals.api.customer.touchpoint.TouchpointId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A touchpoint as Axon's users write one. */
class StockTouchpoint {

    // Read by Axon.
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private @Nullable TouchpointId id;

    StockTouchpoint() {}

    @CommandHandler
    StockTouchpoint(RecordTouchpoint command, MetaData metaData) {
        var event = new TouchpointRecorded(
                command.touchpointId(),
                command.customerId(),
                command.channel(),
                command.direction(),
                command.department(),
                command.subject(),
                command.body(),
                command.externalId(),
                command.visibleTo(),
                command.occurredAt());
        apply(event, metaData);
    }

    @EventSourcingHandler
    void on(TouchpointRecorded event) {
        id = event.touchpointId();
    }
}
