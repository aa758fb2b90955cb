package annals.query.sales.deal;

import static annals.query.shared.Columns.moment;
import static annals.query.shared.Columns.momentOrNull;
import static annals.query.shared.Columns.number;
import static annals.query.shared.Columns.text;
import static annals.query.shared.Columns.textOrNull;
import static annals.query.shared.Columns.value;

import annals.api.access.Action;
import annals.api.customer.CustomerId;
import annals.api.sales.deal.DealAction;
import annals.api.sales.deal.DealId;
import annals.api.sales.deal.DealSummary;
import annals.api.sales.deal.DealView;
import annals.api.sales.deal.LostReason;
import annals.api.sales.deal.StageVisit;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.StageCategory;
import annals.api.sales.pipeline.StageKey;
import annals.api.shared.Money;
import annals.query.shared.Rights;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** Reads rows as views. */
final class DealRows {

    private DealRows() {}

    static DealSummary summary(Readable row) {
        UUID customer = row.get("customer_id", UUID.class);
        return new DealSummary(
                new DealId(value(row, "deal_id", UUID.class)),
                text(row, "name"),
                customer == null ? null : new CustomerId(customer),
                row.get("customer_name", String.class),
                new Money(value(row, "amount", BigDecimal.class), text(row, "currency")),
                PipelineKey.of(text(row, "pipeline")),
                StageKey.of(text(row, "stage")),
                value(row, "probability", Integer.class),
                StageCategory.valueOf(text(row, "state")),
                row.get("expected_close_date", LocalDate.class),
                row.get("owner", String.class),
                row.get("external_id", String.class),
                moment(row, "opened_at"),
                moment(row, "in_stage_since"),
                number(row, "version"));
    }

    /** The view without its visits and its position, which other queries know. */
    static DealView view(Readable row, Predicate<Action> rights) {
        var summary = summary(row);
        return new DealView(
                summary,
                text(row, "origin"),
                momentOrNull(row, "closed_at"),
                textOrNull(row, "lost_reason", LostReason::valueOf),
                row.get("competitor", String.class),
                row.get("lost_note", String.class),
                Rights.among(DealAction.allowed(summary.state(), summary.customerId() != null), rights),
                List.of(),
                Map.of(),
                -1);
    }

    static StageVisit visit(Readable row) {
        return new StageVisit(
                StageKey.of(text(row, "stage")),
                moment(row, "since"),
                momentOrNull(row, "until"),
                number(row, "seconds"));
    }

    static DealView with(DealView deal, List<StageVisit> visits, long position) {
        Map<StageKey, Long> seconds = new LinkedHashMap<>();
        visits.forEach(visit -> seconds.merge(visit.stage(), visit.seconds(), Long::sum));
        return new DealView(
                deal.summary(),
                deal.origin(),
                deal.closedAt(),
                deal.lostReason(),
                deal.competitor(),
                deal.lostNote(),
                deal.actions(),
                visits,
                seconds,
                position);
    }
}
