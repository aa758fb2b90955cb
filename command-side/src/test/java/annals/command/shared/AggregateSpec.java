package annals.command.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import annals.api.access.Actor;
import annals.api.access.ActorType;
import annals.api.access.Department;
import annals.api.access.Role;
import annals.api.shared.DomainCommand;
import annals.api.shared.DomainEvent;
import annals.api.shared.InvalidValue;
import annals.api.shared.RefusalCode;
import annals.api.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.common.caching.NoCache;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * A whole command side on a store in memory, wired as in the product, for sentences such as
 * {@code given(opened, won).when(new WinDeal(…)).refuses(DEAL_ALREADY_CLOSED)}.
 */
public final class AggregateSpec {

    private final EmbeddedEventStore store;
    private final Commands commands;
    private @Nullable Throwable failure;
    private List<Object> published = List.of();

    private AggregateSpec(EmbeddedEventStore store, Feature... features) {
        this.store = store;
        Log log = new MemoryLog();
        var side = new CommandSide(store, log, NoCache.INSTANCE, Runnable::run);
        for (Feature feature : features) {
            feature.register(side);
        }
        commands = new Commands(side.bus(), log);
    }

    /** A command side with these features. */
    public static AggregateSpec of(Feature... features) {
        return on(
                EmbeddedEventStore.builder()
                        .storageEngine(new InMemoryEventStorageEngine())
                        .build(),
                features);
    }

    /** A command side with these features on a log that may have a history, as after a restart. */
    public static AggregateSpec on(EmbeddedEventStore store, Feature... features) {
        return new AggregateSpec(store, features);
    }

    /** The store in memory. */
    public EmbeddedEventStore store() {
        return store;
    }

    /** Where commands are handed in that no test sends itself. */
    public Commands commands() {
        return commands;
    }

    /** Has events in an aggregate's past, after those given before. */
    public AggregateSpec given(Object aggregateId, DomainEvent... events) {
        String id = aggregateId.toString();
        long next = store.lastSequenceNumberFor(id).orElse(-1L) + 1;
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (DomainEvent event : events) {
            messages.add(new GenericDomainEventMessage<>("given", id, next++, event));
        }
        store.publish(messages);
        return this;
    }

    /** Sends a command and keeps what came of it. */
    public AggregateSpec when(DomainCommand command) {
        return when(command, null);
    }

    /** Sends a command whose sender has seen that version. */
    public AggregateSpec when(DomainCommand command, @Nullable Long expectedVersion) {
        var actor = new Actor("kim", "Kim", ActorType.USER, Department.SALES, Set.of(Role.SALES_REP));
        var context = new RequestContext(actor, "POST /", null, expectedVersion, Clock.systemUTC());
        long before = size();
        failure = catchThrowable(() -> commands.send(context, command, command).block(Duration.ofSeconds(10)));
        published = store.openStream(null)
                .asStream()
                .skip(before)
                .limit(size() - before)
                .<Object>map(event -> event.getPayload())
                .toList();
        return this;
    }

    /** Exactly these events came of the command, in this order. */
    public AggregateSpec publishes(DomainEvent... events) {
        assertThat(failure).isNull();
        assertThat(published).containsExactly((Object[]) events);
        return this;
    }

    /** The command was carried out, and nothing had to happen for it. */
    public AggregateSpec publishesNothing() {
        return publishes();
    }

    /** The command was refused for this reason, and nothing happened. */
    public AggregateSpec refuses(RefusalCode code) {
        assertThat(failure).isInstanceOf(Refused.class);
        assertThat(((Refused) Objects.requireNonNull(failure)).refusal().code()).isEqualTo(code.name());
        assertThat(published).isEmpty();
        return this;
    }

    /** The command held an impossible value, and nothing happened. */
    public AggregateSpec isInvalid(String code) {
        assertThat(failure).isInstanceOf(InvalidValue.class);
        assertThat(((InvalidValue) Objects.requireNonNull(failure)).code()).isEqualTo(code);
        assertThat(published).isEmpty();
        return this;
    }

    /** What the command's events told, for further assertions. */
    public List<Object> published() {
        return published;
    }

    /** The code of the refusal, or the names of the events, as a table of states and commands says it. */
    public String outcome() {
        if (failure instanceof Refused refused) {
            return refused.refusal().code();
        }
        assertThat(failure).isNull();
        return published.isEmpty()
                ? "nothing"
                : published.stream()
                        .map(event -> event.getClass().getSimpleName())
                        .collect(Collectors.joining(" "));
    }

    /** Why the command failed; null if it did not. */
    public @Nullable Throwable failure() {
        return failure;
    }

    private long size() {
        return store.createHeadToken() == null
                ? 0
                : store.createHeadToken().position().orElse(-1) + 1;
    }

    /** Keeps no receipts: aggregates do not depend on them. */
    private final class MemoryLog implements Log {

        @Override
        public Optional<Long> positionOf(UnitOfWork<?> unitOfWork) {
            return Optional.empty();
        }

        @Override
        public long head() {
            return size() - 1;
        }

        @Override
        public Optional<KeptReceipt> find(String scope, String key) {
            return Optional.empty();
        }

        @Override
        public void keepWith(UnitOfWork<?> unitOfWork, KeptReceipt receipt, Supplier<String> answer) {
            // nothing is kept
        }

        @Override
        public KeptReceipt keep(KeptReceipt receipt) {
            return receipt;
        }

        @Override
        public boolean mayRetry(Throwable error) {
            return false;
        }
    }
}
