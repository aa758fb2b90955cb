package annals.command.shared;

import annals.api.shared.DomainCommand;
import annals.api.shared.RefusalCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;
import org.axonframework.monitoring.MessageMonitor;
import org.axonframework.monitoring.NoOpMessageMonitor;

/** The one place where aggregates, their repositories and the command bus are put together. */
public final class CommandSide {

    private final EventStore store;
    private final Cache cache;
    private final CommandBus bus;
    private final Map<Class<?>, Repository<?>> repositories = new ConcurrentHashMap<>();
    private final RefusalTranslation refusals = new RefusalTranslation();

    /** As below, watched by nobody. */
    public CommandSide(EventStore store, Log log, Cache cache, Executor threads) {
        this(store, log, cache, threads, NoOpMessageMonitor.instance());
    }

    /**
     * @param cache keeps aggregates between commands
     * @param threads carries the commands out; a command holds its thread until its events are on disk
     * @param monitor is told of each command and how it ended
     */
    public CommandSide(
            EventStore store,
            Log log,
            Cache cache,
            Executor threads,
            MessageMonitor<? super CommandMessage<?>> monitor) {
        this(store, log, cache, threads, monitor, UnaryOperator.identity());
    }

    /**
     * As above, for one of several processes.
     *
     * @param distribution makes of this process's bus one that also reaches the others
     */
    public CommandSide(
            EventStore store,
            Log log,
            Cache cache,
            Executor threads,
            MessageMonitor<? super CommandMessage<?>> monitor,
            UnaryOperator<CommandBus> distribution) {
        this.store = store;
        this.cache = cache;
        this.bus = distribution.apply(AsynchronousCommandBus.builder()
                .executor(threads)
                .messageMonitor(monitor)
                .build());
        var receipts = new Receipts(store, log);
        bus.registerHandlerInterceptor(new LoggedCommand());
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new CommandMetaData()));
        bus.registerHandlerInterceptor(new Idempotency(log, receipts));
        bus.registerHandlerInterceptor(receipts);
        bus.registerHandlerInterceptor(refusals);
    }

    /** The bus on which the aggregates' commands are handled. */
    public CommandBus bus() {
        return bus;
    }

    /** The store that the aggregates live in. */
    public EventStore store() {
        return store;
    }

    /**
     * Answers the one repository of an aggregate, for its own commands and for others' that work on it. The cache hands out
     * the aggregate itself, and only the lock of its repository keeps two commands from changing it at once.
     *
     * @param resources what the aggregate's handlers take as parameters; those of the first call count
     */
    @SuppressWarnings("unchecked") // each is kept under its own class
    public <T> Repository<T> repository(Class<T> aggregate, Object... resources) {
        return (Repository<T>) repositories.computeIfAbsent(
                aggregate,
                type -> new StrictRepository<>(
                        aggregate,
                        EventSourcingRepository.builder(aggregate)
                                .eventStore(store)
                                .cache(cache)
                                .parameterResolverFactory(parameters(aggregate, resources))));
    }

    /**
     * Lets an aggregate handle its commands.
     *
     * @param commands the sealed interface that lists the commands
     * @param notFound why a command to an aggregate that is not there is refused
     * @param resources what the aggregate's handlers take as parameters beside the command
     */
    public <T> void aggregate(
            Class<T> aggregate, Class<? extends DomainCommand> commands, RefusalCode notFound, Object... resources) {
        Arrays.stream(commands.getPermittedSubclasses()).forEach(command -> refusals.notFound(command, notFound));
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(aggregate)
                .repository(repository(aggregate, resources))
                .commandTargetResolver(new CommandTarget())
                .parameterResolverFactory(parameters(aggregate, resources))
                .build()
                .subscribe(bus);
    }

    private static ParameterResolverFactory parameters(Class<?> aggregate, Object... resources) {
        return MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(aggregate),
                new SimpleResourceParameterResolverFactory(List.of(resources)));
    }
}
