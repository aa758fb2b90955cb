package annals.query.history;

import annals.api.history.HistoryRefusal;
import annals.api.history.WhatIf;
import annals.api.history.WhatIfView;
import annals.api.sales.deal.DealEvent;
import annals.api.sales.pipeline.PipelineEvent;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.service.ticket.TicketEvent;
import annals.api.service.ticket.TicketPriority;
import annals.api.shared.Refused;
import annals.postgresql.projection.Moment;
import annals.postgresql.projection.Moments;
import annals.postgresql.projection.PastEvents;
import annals.postgresql.projection.Scratch;
import annals.postgresql.projection.Stretch;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Runs history through another rule, in tables that are gone afterwards. */
@Component
class WhatIfs {

    private static final Instant BEGINNING = Instant.parse("1900-01-01T00:00:00Z");
    private static final int BATCH = 1000;

    private final Moments moments;
    private final PastEvents events;
    private final Clock clock;

    WhatIfs(Moments moments, PastEvents events, Clock clock) {
        this.moments = moments;
        this.events = events;
        this.clock = clock;
    }

    /** What would have been; refused with {@code RULE_INVALID} if the rule makes no sense. */
    Mono<WhatIfView> answer(WhatIf asked) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant from = Objects.requireNonNullElse(asked.from(), BEGINNING);
        Instant to = Objects.requireNonNullElse(asked.to(), now);
        if (from.isAfter(to) || to.isAfter(now) || from.isBefore(BEGINNING)) {
            throw Refused.because(HistoryRefusal.MOMENTS_REVERSED);
        }
        return switch (asked.rule()) {
            case WhatIf.PROBABILITIES -> probabilities(asked, from, to);
            case WhatIf.FIRST_RESPONSE -> firstResponse(asked, from, to);
            default -> throw invalid("There is no rule " + asked.rule() + " that could be another one.");
        };
    }

    private Mono<WhatIfView> probabilities(WhatIf asked, Instant from, Instant to) {
        var probabilities = required(asked.probabilities(), percent -> percent >= 0 && percent <= 100, "probabilities");
        var pipeline = Objects.requireNonNullElse(asked.pipeline(), PipelineKey.of("default"));
        return moments.scratch("sales.pipeline", to, tables -> {
            Stretch stretch = events.stretch(new Moment(to, to, null, null));
            run(tables, stretch, WhatIfs::isOfSales, event -> event);
            Forecast stages = ask(tables, pipeline, Forecast.BY_STAGE);
            Forecast months = ask(tables, pipeline, Forecast.BY_MONTH);
            tables.clear();
            var rule = new ChangedProbabilities(pipeline, probabilities, from);
            run(tables, stretch, WhatIfs::isOfSales, rule::changed);
            return new WhatIfView(
                    asked.rule(),
                    from,
                    to,
                    stages.against(ask(tables, pipeline, Forecast.BY_STAGE)),
                    months.against(ask(tables, pipeline, Forecast.BY_MONTH)),
                    List.of(),
                    stretch.position());
        });
    }

    private Mono<WhatIfView> firstResponse(WhatIf asked, Instant from, Instant to) {
        var minutes = required(asked.minutes(), some -> some > 0 && some <= 1_000_000, "minutes");
        var current = asked.current() == null ? Map.<TicketPriority, Integer>of() : asked.current();
        return moments.scratch("service.queue", to, tables -> {
            Stretch stretch = events.stretch(new Moment(to, to, null, null));
            run(tables, stretch, TicketEvent.class::isInstance, event -> event);
            var responses = Objects.requireNonNull(tables.ask(c -> Responses.between(from, to, c)));
            return new WhatIfView(
                    asked.rule(), from, to, List.of(), List.of(), responses.by(current, minutes), stretch.position());
        });
    }

    private void run(
            Scratch tables, Stretch stretch, Predicate<Object> concerned, UnaryOperator<TrackedEventMessage<?>> rule) {
        long done = -1;
        while (done < stretch.position()) {
            List<TrackedEventMessage<?>> batch = events.after(done, BATCH);
            if (batch.isEmpty()) {
                return;
            }
            tables.replay(
                    batch.stream()
                            .filter(event -> concerned.test(event.getPayload()))
                            .<TrackedEventMessage<?>>map(rule)
                            .toList(),
                    stretch);
            done = batch.get(batch.size() - 1).trackingToken().position().orElseThrow();
        }
    }

    private static Forecast ask(Scratch tables, PipelineKey pipeline, String by) {
        return Objects.requireNonNull(tables.ask(connection -> Forecast.of(pipeline, by, connection)));
    }

    private static boolean isOfSales(Object event) {
        return event instanceof DealEvent || event instanceof PipelineEvent;
    }

    private static <K> Map<K, Integer> required(
            @Nullable Map<K, Integer> values, Predicate<Integer> sensible, String name) {
        if (values == null || values.isEmpty()) {
            throw invalid("The rule needs " + name + ".");
        }
        for (Integer value : values.values()) {
            if (value == null || !sensible.test(value)) {
                throw invalid("One of the " + name + " makes no sense.");
            }
        }
        return values;
    }

    private static Refused invalid(String reason) {
        return Refused.because(HistoryRefusal.RULE_INVALID, "reason", reason);
    }
}
