package annals.query.history;

import annals.query.shared.Columns;
import annals.query.shared.Sql;
import io.r2dbc.spi.Connection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The records that count in a number, and what each contributes. */
record Counted(Map<String, Part> parts) {

    /** What one record contributes, and how many decimals the number has on its account. */
    record Part(BigDecimal value, int decimals) {}

    static Mono<Counted> by(Sql query, Connection connection) {
        return query.on(
                        connection,
                        row -> Map.entry(
                                Columns.text(row, "id"),
                                new Part(
                                        Columns.value(row, "value", BigDecimal.class),
                                        Columns.value(row, "decimals", Integer.class))))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(Counted::new);
    }

    /** The number as it is shown. */
    BigDecimal total() {
        int decimals = parts.values().stream().mapToInt(Part::decimals).max().orElse(0);
        return parts.values().stream()
                .map(Part::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(decimals, RoundingMode.HALF_UP);
    }
}
