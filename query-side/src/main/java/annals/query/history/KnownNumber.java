package annals.query.history;

import annals.query.shared.Sql;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A number that screens show and that can be explained. */
enum KnownNumber {
    PIPELINE_COUNT("sales.pipeline.count", NumberTable.DEALS, "1::numeric", "0", "", ""),
    PIPELINE_SUM("sales.pipeline.sum", NumberTable.DEALS, "amount", "scale(amount)", "amount", "currency"),
    PIPELINE_WEIGHTED(
            "sales.pipeline.weighted",
            NumberTable.DEALS,
            "amount * probability * 0.01",
            "scale(amount)",
            "amount probability",
            "currency"),
    QUEUE_COUNT("service.queue.count", NumberTable.TICKETS, "1::numeric", "0", "", "state"),
    BOARD_ORDERS("logistics.board.orders", NumberTable.ORDERS, "1::numeric", "0", "", "state"),
    BOARD_LATE("logistics.board.late", NumberTable.ORDERS, "1::numeric", "0", "", "state");

    private static final String LATE = "and (coalesce(open_promise < " + Sql.TODAY + ", false) or was_late)";

    final String title;
    final NumberTable table;

    /** The parameter without which it means nothing; empty if there is none. */
    final String needed;

    /** The columns from which a record's contribution is computed, with blanks between. */
    private final String valued;

    private final String value;
    private final String decimals;

    KnownNumber(String title, NumberTable table, String value, String decimals, String valued, String needed) {
        this.title = title;
        this.table = table;
        this.value = value;
        this.decimals = decimals;
        this.valued = valued;
        this.needed = needed;
    }

    static Optional<KnownNumber> of(String title) {
        return Arrays.stream(values())
                .filter(number -> number.title.equals(title))
                .findFirst();
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(number -> number.title).toList();
    }

    /** A row for each record that counts: what it contributes, and the decimals the number has on its account. */
    Sql counted(Map<String, String> parameters) {
        Sql query = Sql.of("select " + table.id + "::text as id, " + value + " as value, " + decimals + " as decimals")
                .and("from " + table.table + " where true");
        return switch (table) {
            case DEALS -> deals(query, parameters);
            case TICKETS ->
                query.and("and state = ?", parameters.getOrDefault("state", ""))
                        .andIf(parameters.get("priority"), "and priority = ?")
                        .andIf(parameters.get("owner"), "and owner = ?");
            case ORDERS ->
                query.and("and state = ?", parameters.getOrDefault("state", "")).and(this == BOARD_LATE ? LATE : "");
        };
    }

    /** One column, or without a stage what is still open in all of them, which is the forecast. */
    private static Sql deals(Sql query, Map<String, String> parameters) {
        query.and("and pipeline = ?", parameters.getOrDefault("pipeline", "default"))
                .andIf(parameters.get("stage"), "and stage = ?")
                .andIf(parameters.get("currency"), "and currency = ?")
                .andIf(parameters.get("owner"), "and owner = ?");
        return parameters.containsKey("stage") ? query : query.and("and not closed");
    }

    /** A row for each record, with the columns that decide whether it counts, then those that say for how much. */
    Sql facts() {
        String columns = Stream.concat(table.placed().stream(), Stream.of(valued.split(" ")))
                .filter(column -> !column.isEmpty())
                .map(column -> column + "::text")
                .collect(Collectors.joining(", "));
        return Sql.of("select " + table.id + "::text as id, array[" + columns + "] as facts from " + table.table);
    }
}
