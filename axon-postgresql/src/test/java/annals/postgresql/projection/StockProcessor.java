package annals.postgresql.projection;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;

/** For controls: the framework's processor with the framework's defaults, on the same token store. */
final class StockProcessor {

    /** Notes the positions of the events it is given. */
    static final class Witness {

        final List<Long> positions = new CopyOnWriteArrayList<>();
        private final Consumer<Object> fault;

        Witness(Consumer<Object> fault) {
            this.fault = fault;
        }

        @EventHandler
        void on(TestLog.Opened event, @Position long position) {
            fault.accept(event);
            positions.add(position);
        }
    }

    private StockProcessor() {}

    static PooledStreamingEventProcessor of(String name, ReadModels shared, int segments, Witness witness) {
        return PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(
                                new AnnotationEventHandlerAdapter(witness, ReadModelDefinition.parameters(witness)))
                        .sequencingPolicy(TestLog::dealOf)
                        .build())
                .messageSource(shared.log)
                .tokenStore(shared.tokens)
                .transactionManager(shared.transactions)
                .coordinatorExecutor(shared.coordinators)
                .workerExecutor(shared.workers)
                .initialSegmentCount(segments)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(50)
                .claimExtensionThreshold(100)
                .tokenClaimInterval(200)
                .build();
    }
}
