package annals.query.sales.pipeline;

import static annals.query.shared.Columns.moment;
import static annals.query.shared.Columns.number;
import static annals.query.shared.Columns.text;
import static annals.query.shared.Columns.value;

import annals.api.customer.CustomerId;
import annals.api.sales.deal.DealId;
import annals.api.sales.pipeline.DealCard;
import annals.api.sales.pipeline.PipelineKey;
import annals.api.sales.pipeline.PipelineView;
import annals.api.sales.pipeline.StageCategory;
import annals.api.sales.pipeline.StageColumn;
import annals.api.sales.pipeline.StageKey;
import annals.api.sales.pipeline.StageTotal;
import annals.api.shared.Money;
import annals.http.Cursor;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A board that is put together from the rows of several queries. */
final class Board {

    private final String name;
    private final List<StageColumn> stages = new ArrayList<>();
    private final Map<StageKey, List<StageTotal>> totals = new HashMap<>();
    private final List<StageTotal> forecast = new ArrayList<>();
    private final Map<StageKey, List<DealCard>> deals = new HashMap<>();

    Board(String name) {
        this.name = name;
    }

    boolean stage(Readable row) {
        return stages.add(new StageColumn(
                StageKey.of(text(row, "stage")),
                text(row, "name"),
                value(row, "probability", Integer.class),
                StageCategory.valueOf(text(row, "category")),
                value(row, "removed", Boolean.class),
                0,
                List.of(),
                List.of(),
                null));
    }

    boolean total(Readable row) {
        return of(totals, row).add(totalOf(row));
    }

    boolean forecast(Readable row) {
        return forecast.add(totalOf(row));
    }

    boolean deal(Readable row) {
        return of(deals, row).add(card(row));
    }

    PipelineView view(PipelineKey pipeline, int limit, long position) {
        var columns = stages.stream()
                .map(stage -> column(stage, limit))
                .filter(column -> !column.removed() || column.count() > 0)
                .toList();
        return new PipelineView(pipeline, name, columns, forecast, position);
    }

    private StageColumn column(StageColumn stage, int limit) {
        var sums = totals.getOrDefault(stage.stage(), List.of());
        var cards = deals.getOrDefault(stage.stage(), List.of());
        boolean more = cards.size() > limit;
        return new StageColumn(
                stage.stage(),
                stage.name(),
                stage.probability(),
                stage.category(),
                stage.removed(),
                sums.stream().mapToLong(StageTotal::count).sum(),
                sums,
                more ? cards.subList(0, limit) : cards,
                more ? Cursor.of(key(cards.get(limit - 1))) : null);
    }

    private static <T> List<T> of(Map<StageKey, List<T>> byStage, Readable row) {
        return byStage.computeIfAbsent(StageKey.of(text(row, "stage")), stage -> new ArrayList<>());
    }

    private static StageTotal totalOf(Readable row) {
        BigDecimal amount = value(row, "amount", BigDecimal.class);
        BigDecimal weighted = value(row, "weighted", BigDecimal.class);
        return new StageTotal(
                text(row, "currency"),
                number(row, "deals"),
                amount,
                weighted.setScale(amount.scale(), RoundingMode.HALF_UP));
    }

    static DealCard card(Readable row) {
        UUID customer = row.get("customer_id", UUID.class);
        return new DealCard(
                new DealId(value(row, "deal_id", UUID.class)),
                text(row, "name"),
                customer == null ? null : new CustomerId(customer),
                row.get("customer_name", String.class),
                new Money(value(row, "amount", BigDecimal.class), text(row, "currency")),
                value(row, "probability", Integer.class),
                row.get("expected_close_date", LocalDate.class),
                row.get("owner", String.class),
                moment(row, "in_stage_since"),
                number(row, "days_in_stage"),
                number(row, "version"));
    }

    static Object[] key(DealCard card) {
        return new Object[] {card.inStageSince(), card.dealId()};
    }
}
