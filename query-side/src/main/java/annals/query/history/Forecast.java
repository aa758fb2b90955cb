package annals.query.history;

import annals.api.history.ForecastDifference;
import annals.api.sales.pipeline.PipelineKey;
import annals.query.shared.Columns;
import annals.query.shared.Sql;
import io.r2dbc.spi.Connection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import reactor.core.publisher.Mono;

/** The weighted forecast of a pipeline's open deals, by stage or by the month they are expected to be closed in. */
record Forecast(Map<Cell, BigDecimal> cells) {

    static final String BY_STAGE = "stage";
    static final String BY_MONTH = "coalesce(to_char(expected_close_date, 'YYYY-MM'), 'none')";

    record Cell(String key, String currency) implements Comparable<Cell> {

        @Override
        public int compareTo(Cell other) {
            int order = key.compareTo(other.key);
            return order == 0 ? currency.compareTo(other.currency) : order;
        }
    }

    static Mono<Forecast> of(PipelineKey pipeline, String by, Connection connection) {
        return Sql.of("select " + by + " as key, currency, sum(amount * probability) / 100 as weighted,")
                .and("scale(sum(amount)) as decimals from sales_pipeline where pipeline = ?", pipeline.value())
                .and("and not closed group by 1, 2")
                .on(
                        connection,
                        row -> Map.entry(
                                new Cell(Columns.text(row, "key"), Columns.text(row, "currency")),
                                Columns.value(row, "weighted", BigDecimal.class)
                                        .setScale(Columns.value(row, "decimals", Integer.class), RoundingMode.HALF_UP)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(cells -> new Forecast(new TreeMap<>(cells)));
    }

    List<ForecastDifference> against(Forecast other) {
        var all = new TreeSet<>(cells.keySet());
        all.addAll(other.cells.keySet());
        return all.stream()
                .map(cell -> new ForecastDifference(
                        cell.key(),
                        cell.currency(),
                        cells.getOrDefault(cell, BigDecimal.ZERO),
                        other.cells.getOrDefault(cell, BigDecimal.ZERO)))
                .toList();
    }
}
