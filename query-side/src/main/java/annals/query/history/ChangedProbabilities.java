package annals.query.history;

import annals.api.sales.deal.DealEvent.DealMoved;
import annals.api.sales.deal.DealEvent.DealOpened;
import annals.api.sales.deal.DealEvent.DealReopened;
import annals.api.sales.deal.DealId;
import annals.api.sales.pipeline.PipelineEvent.PipelineDefined;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.Stage;
import annals.api.sales.pipeline.StageKey;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Events as they would have been if the stages of a pipeline had had other probabilities from some moment on. */
final class ChangedProbabilities {

    private final PipelineKey pipeline;
    private final Map<StageKey, Integer> probabilities;
    private final Instant from;
    private final Set<DealId> deals = new HashSet<>();

    ChangedProbabilities(PipelineKey pipeline, Map<StageKey, Integer> probabilities, Instant from) {
        this.pipeline = pipeline;
        this.probabilities = probabilities;
        this.from = from;
    }

    /** The event, or one that differs from it in nothing but the probability. Ask in the order of the log. */
    TrackedEventMessage<?> changed(TrackedEventMessage<?> message) {
        Object event = message.getPayload();
        Object other = other(event);
        return other.equals(event) || !(message instanceof DomainEventMessage<?> one)
                ? message
                : new GenericTrackedDomainEventMessage<>(
                        message.trackingToken(),
                        new GenericDomainEventMessage<>(
                                one.getType(),
                                one.getAggregateIdentifier(),
                                one.getSequenceNumber(),
                                other,
                                message.getMetaData(),
                                message.getIdentifier(),
                                message.getTimestamp()));
    }

    private Object other(Object event) {
        if (event instanceof PipelineDefined defined) {
            return defined.pipeline().equals(pipeline) && concerned(defined.occurredAt()) ? other(defined) : event;
        }
        if (event instanceof DealOpened opened) {
            return opened.pipeline().equals(pipeline) ? other(opened) : event;
        }
        if (event instanceof DealMoved moved && deals.contains(moved.dealId()) && concerned(moved.occurredAt())) {
            int probability = of(moved.to(), moved.probability());
            return new DealMoved(
                    moved.dealId(), moved.customerId(), moved.from(), moved.to(), probability, moved.occurredAt());
        }
        if (event instanceof DealReopened open && deals.contains(open.dealId()) && concerned(open.occurredAt())) {
            int probability = of(open.to(), open.probability());
            return new DealReopened(
                    open.dealId(), open.customerId(), open.from(), open.to(), probability, open.occurredAt());
        }
        return event;
    }

    private PipelineDefined other(PipelineDefined defined) {
        var stages = defined.stages().stream()
                .map(stage ->
                        new Stage(stage.key(), stage.name(), of(stage.key(), stage.probability()), stage.category()))
                .toList();
        return new PipelineDefined(defined.pipeline(), defined.name(), stages, defined.occurredAt());
    }

    private DealOpened other(DealOpened opened) {
        deals.add(opened.dealId());
        return new DealOpened(
                opened.dealId(),
                opened.customerId(),
                opened.name(),
                opened.amount(),
                opened.pipeline(),
                opened.stage(),
                concerned(opened.occurredAt()) ? of(opened.stage(), opened.probability()) : opened.probability(),
                opened.expectedCloseDate(),
                opened.owner(),
                opened.origin(),
                opened.externalId(),
                opened.occurredAt());
    }

    private int of(StageKey stage, int otherwise) {
        return probabilities.getOrDefault(stage, otherwise);
    }

    private boolean concerned(Instant occurredAt) {
        return !occurredAt.isBefore(from);
    }
}
