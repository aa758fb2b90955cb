package annals.postgresql.projection;

import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Hands events to a read model's handlers. It takes part in every event, handled or not, so that the read model's position
 * follows the log without delay.
 */
final class ReadModelInvoker extends SimpleEventHandlerInvoker {

    private static final String GUARD = MergeGuard.class.getName();

    private final String processor;
    private final ReadModels shared;
    private final Rows rows;
    private final List<Table> tables;
    private final Preload preload;
    private final FailureWatch watch;

    ReadModelInvoker(
            Builder<?> builder,
            String processor,
            ReadModels shared,
            List<Table> tables,
            Preload preload,
            FailureWatch watch) {
        super(builder);
        this.processor = processor;
        this.shared = shared;
        this.rows = shared.rows();
        this.tables = tables;
        this.preload = preload;
        this.watch = watch;
    }

    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return true;
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get();
        MergeGuard guard = batch.getOrComputeResource(GUARD, key -> begin(batch, segment));
        try {
            if (!guard.isMerging() || !guard.hasHandled(Positions.of(event), hash(event))) {
                super.handle(event, segment);
            }
        } catch (Exception | Error e) {
            throw new EventFailedException(event, e);
        }
    }

    /** Empties the tables, after what the handlers themselves want to do about it. */
    @Override
    public <R> void performReset(@Nullable R resetContext) {
        super.performReset(resetContext);
        tables.forEach(rows::clear);
    }

    private MergeGuard begin(UnitOfWork<?> batch, Segment segment) {
        watch.workingOn(segment.getSegmentId());
        long began = System.nanoTime();
        batch.afterCommit(done -> shared.committed(processor, events(batch), System.nanoTime() - began));
        if (!preload.isEmpty() && batch instanceof BatchingUnitOfWork<?> events) {
            preload.load(events.getMessages(), event -> super.canHandle(event, segment));
        }
        return new MergeGuard(shared.tokens.places.claimed(processor, segment.getSegmentId()), segment);
    }

    private static List<? extends EventMessage<?>> events(UnitOfWork<?> batch) {
        return batch instanceof BatchingUnitOfWork<?> several
                ? several.getMessages().stream()
                        .filter(EventMessage.class::isInstance)
                        .map(message -> (EventMessage<?>) message)
                        .toList()
                : List.of();
    }

    private int hash(EventMessage<?> event) {
        return Objects.hashCode(sequenceIdentifier(event));
    }
}
