package annals.node.first;

import annals.api.access.Actor;
import annals.api.access.ActorType;
import annals.api.access.Role;
import annals.command.sales.pipeline.DefaultPipeline;
import annals.command.shared.Commands;
import annals.command.shared.RequestContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Makes sure that a deal has a pipeline to be in. */
final class FirstPipeline {

    /** Who acts when nobody does. */
    private static final Actor SYSTEM = new Actor("system", "Annals", ActorType.SYSTEM, null, Set.of(Role.ADMIN));

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Commands commands;
    private final EventStore store;
    private final Clock clock;

    FirstPipeline(Commands commands, EventStore store, Clock clock) {
        this.commands = commands;
        this.store = store;
        this.clock = clock;
    }

    /** Answers whether it was missing, as it is in an empty log. */
    boolean ensure() {
        var context = new RequestContext(SYSTEM, "start", null, null, clock);
        var definition = new DefaultPipeline(store).ifMissing(context.occurredAt(null));
        definition.ifPresent(missing -> commands.send(context, missing, missing).block(PATIENCE));
        return definition.isPresent();
    }
}
