package annals.postgresql.projection;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.async.SequencingPolicy;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Schedulers;

/** How one read model is built; each setting has a default that suits. */
public final class ReadModelDefinition {

    private static final long CLAIM_INTERVAL = 1000;
    private static final long CLAIM_EXTENSION = 2000;

    private final ReadModels shared;
    private final String name;
    private final List<Object> handlers;
    private final Preload preload;
    private List<Table> tables = List.of();
    private int segments = 1;
    private int batchSize = 1000;
    private Duration pace = Duration.ZERO;
    private SequencingPolicy<? super EventMessage<?>> sequencing = SequentialPerAggregatePolicy.instance();

    ReadModelDefinition(ReadModels shared, String name, Object... handlers) {
        this.shared = shared;
        this.name = name;
        this.handlers = List.of(handlers);
        this.preload = new Preload(shared.rows());
    }

    /**
     * The tables that the handlers write, all of them: they are emptied when the read model is built anew, and copied when
     * it is looked back.
     *
     * @throws IllegalArgumentException if one names its schema, because its copies are in others
     */
    public ReadModelDefinition tables(List<Table> all) {
        for (Table table : all) {
            if (table.name.contains(".")) {
                throw new IllegalArgumentException(table + " names its schema, which the search path has to say");
            }
        }
        this.tables = List.copyOf(all);
        return this;
    }

    /** Segments at the very first start; 1 if not set. Order holds only inside a segment. */
    public ReadModelDefinition segments(int count) {
        this.segments = count;
        return this;
    }

    /** Most events in one transaction; 1000 if not set. */
    public ReadModelDefinition batchSize(int events) {
        this.batchSize = events;
        return this;
    }

    /**
     * Lets events gather for so long after the read model was up to date, unless a reader waits for one; not at all if not
     * set.
     */
    public ReadModelDefinition pace(Duration rest) {
        this.pace = rest;
        return this;
    }

    /** Which events must stay in one segment; those of one aggregate if not set. */
    public ReadModelDefinition sequencedBy(SequencingPolicy<? super EventMessage<?>> policy) {
        this.sequencing = policy;
        return this;
    }

    /**
     * Loads the rows that the handlers look up with {@link Rows#find}, for all events of a batch in one round trip.
     *
     * @param keyOfPayload the key that an event's payload leads to: one value, an array for a composed key, or null
     */
    public ReadModelDefinition preloading(Table table, Function<Object, @Nullable Object> keyOfPayload) {
        preload.add(table, keyOfPayload);
        return this;
    }

    /** The processor, not started yet. */
    public ReadModelProcessor build() {
        var watch = new FailureWatch(name, shared.tokens.outages(), shared.failures, shared.feed());
        var progress = new Progress(name, shared.feed());
        var gathering = new Pace(pace, Schedulers.parallel());
        shared.feed().onWaiting(name, gathering::hurry);
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(invoker(watch))
                .errorHandler(watch)
                .messageSource(new WatchedLog(shared.log, watch, progress, gathering))
                .tokenStore(shared.tokens)
                .transactionManager(shared.transactions)
                .coordinatorExecutor(shared.coordinators)
                .workerExecutor(shared.workers)
                .initialSegmentCount(segments)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(batchSize)
                .tokenClaimInterval(CLAIM_INTERVAL)
                .claimExtensionThreshold(CLAIM_EXTENSION)
                .enableCoordinatorClaimExtension()
                .build();
        progress.oneSegmentIf(() -> processor.processingStatus().values().stream()
                .allMatch(status -> status.getSegment().getMask() == 0));
        return new ReadModelProcessor(processor, watch, shared.connections);
    }

    Replay replay() {
        var adapters = handlers.stream().map(ReadModelDefinition::adapter).toList();
        return new Replay(name, tables, adapters, preload, shared.transactions);
    }

    private ReadModelInvoker invoker(FailureWatch watch) {
        var builder = SimpleEventHandlerInvoker.builder()
                .eventHandlers(
                        handlers.stream().map(ReadModelDefinition::adapter).toList())
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .sequencingPolicy(sequencing);
        return new ReadModelInvoker(builder, name, shared, tables, preload, watch);
    }

    private static AnnotationEventHandlerAdapter adapter(Object handler) {
        return new AnnotationEventHandlerAdapter(handler, parameters(handler));
    }

    static ParameterResolverFactory parameters(Object handler) {
        return MultiParameterResolverFactory.ordered(
                List.of(new PositionResolverFactory(), ClasspathParameterResolverFactory.forClass(handler.getClass())));
    }
}
