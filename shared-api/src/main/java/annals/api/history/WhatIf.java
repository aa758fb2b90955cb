package annals.api.history;

import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.StageKey;
import annals.api.service.ticket.TicketPriority;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule that might have been another one.
 *
 * @param rule {@code pipeline-probabilities} or {@code first-response-target}
 * @param pipeline of the probabilities; the default one if not given
 * @param probabilities in percent, of the stages that would have others
 * @param minutes within which a ticket would have to be answered first, of each priority that has a target
 * @param current targets to compare with; none if not given
 * @param from when the rule would have changed; the beginning if not given
 * @param to until when is looked; now if not given
 */
public record WhatIf(
        String rule,
        @Nullable PipelineKey pipeline,
        @Nullable Map<StageKey, Integer> probabilities,
        @Nullable Map<TicketPriority, Integer> minutes,
        @Nullable Map<TicketPriority, Integer> current,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** The rule about how likely deals are won. */
    public static final String PROBABILITIES = "pipeline-probabilities";

    /** The rule about when a ticket has to be answered. */
    public static final String FIRST_RESPONSE = "first-response-target";
}
