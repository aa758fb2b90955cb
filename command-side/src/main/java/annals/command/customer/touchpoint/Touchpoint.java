package annals.command.customer.touchpoint;

import static annals.api.customer.touchpoint.TouchpointRefusal.EXTERNAL_ID_OF_OTHER_CUSTOMER;
import static annals.api.customer.touchpoint.TouchpointRefusal.TOUCHPOINT_ALREADY_RECORDED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import annals.api.customer.CustomerId;
import annals.api.customer.touchpoint.TouchpointCommand.RecordTouchpoint;
import annals.api.customer.touchpoint.TouchpointEvent.TouchpointRecorded;
import annals.api.customer.touchpoint.TouchpointId;
import annals.api.shared.Refused;
import annals.api.shared.Text;
import annals.command.customer.KnownCustomers;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One contact between a customer and us. */
@AggregateRoot(type = "crm.customer.touchpoint")
class Touchpoint {

    @AggregateIdentifier
    private @Nullable TouchpointId id;

    private @Nullable CustomerId customerId;
    private @Nullable String externalId;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordTouchpoint command, KnownCustomers customers) {
        if (id != null) {
            mayBeTheSame(command);
            return;
        }
        customers.require(command.customerId());
        apply(new TouchpointRecorded(
                command.touchpointId(),
                command.customerId(),
                command.channel(),
                TouchpointRules.direction(command),
                command.department(),
                Text.line(command.subject(), "The subject"),
                Text.body(command.body(), "The body"),
                command.externalId(),
                TouchpointRules.visibleTo(command),
                command.occurredAt()));
    }

    private void mayBeTheSame(RecordTouchpoint command) {
        if (externalId == null || !externalId.equals(command.externalId())) {
            throw Refused.because(TOUCHPOINT_ALREADY_RECORDED, "id", command.touchpointId());
        }
        if (!command.customerId().equals(customerId)) {
            throw Refused.because(EXTERNAL_ID_OF_OTHER_CUSTOMER, "externalId", externalId);
        }
    }

    @EventSourcingHandler
    void on(TouchpointRecorded event) {
        id = event.touchpointId();
        customerId = event.customerId();
        externalId = event.externalId();
    }
}
