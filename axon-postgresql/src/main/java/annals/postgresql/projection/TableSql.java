package annals.postgresql.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The statements of one table and one shape of change: any number of rows each, as arrays. */
final class TableSql {

    private final Table table;
    private final String shape;
    private final List<Integer> columns;

    private TableSql(Table table, String shape, List<Integer> columns) {
        this.table = table;
        this.shape = shape;
        this.columns = columns;
    }

    static String of(Table table, PendingRow row, List<Integer> columns) {
        String shape = row.shape();
        return table.statements.computeIfAbsent(shape, s -> new TableSql(table, s, columns).write(row.kind));
    }

    static String select(Table table) {
        return table.statements.computeIfAbsent("SELECT", s -> {
            String all =
                    table.columns.stream().map(c -> "t." + Sql.name(c.name())).collect(Collectors.joining(", "));
            var sql = new TableSql(table, s, keys(table));
            return "select " + all + sql.from() + " join " + Sql.name(table.name) + " t on " + sql.sameKey();
        });
    }

    /** The columns whose values a change carries. */
    static List<Integer> columns(Table table, PendingRow row) {
        var columns = new ArrayList<>(keys(table));
        for (int i = table.keys; i < row.touched.length; i++) {
            if (row.touched[i] != PendingRow.UNTOUCHED) {
                columns.add(i);
            }
        }
        return columns;
    }

    static List<Integer> keys(Table table) {
        return IntStream.range(0, table.keys).boxed().toList();
    }

    private String write(Kind kind) {
        String target = Sql.name(table.name);
        return switch (kind) {
            case DELETE -> "delete from " + target + " t using " + unnest() + " where " + sameKey();
            case UPDATE, UPDATE_IF_PRESENT ->
                "update " + target + " t set " + assignments("u") + from() + " where " + sameKey();
            case INSERT -> insert(target);
            case UPSERT -> insert(target) + " on conflict (" + names(keys(table)) + ") do " + onConflict();
        };
    }

    private String insert(String target) {
        String values = columns.stream().map(i -> value("u", i)).collect(Collectors.joining(", "));
        return "insert into " + target + " as t (" + names(columns) + ") select " + values + from();
    }

    private String onConflict() {
        return columns.size() == table.keys ? "nothing" : "update set " + assignments("excluded");
    }

    private String assignments(String source) {
        return columns.stream()
                .filter(i -> i >= table.keys)
                .map(i -> assignment(source, i))
                .collect(Collectors.joining(", "));
    }

    private String assignment(String source, int column) {
        String name = Sql.name(table.columns.get(column).name());
        boolean counts = shape.charAt(shape.length() - table.columns.size() + column) == PendingRow.ADD;
        return name + " = " + (counts ? "coalesce(t." + name + ", 0) + " : "") + value(source, column);
    }

    private String value(String source, int column) {
        Table.Column c = table.columns.get(column);
        String value = source + "." + Sql.name(c.name());
        boolean travelsAsText = source.equals("u") && !c.type().parameterSql().equals(c.type().sql);
        return travelsAsText ? value + "::" + c.type().sql : value;
    }

    private String from() {
        return " from " + unnest();
    }

    private String unnest() {
        String arrays = IntStream.range(0, columns.size())
                .mapToObj(i -> "$" + (i + 1) + "::text::"
                        + table.columns.get(columns.get(i)).type().parameterSql() + "[]")
                .collect(Collectors.joining(", "));
        return "unnest(" + arrays + ") as u(" + names(columns) + ")";
    }

    private String names(List<Integer> which) {
        return which.stream().map(i -> Sql.name(table.columns.get(i).name())).collect(Collectors.joining(", "));
    }

    private String sameKey() {
        return table.columns.subList(0, table.keys).stream()
                .map(c -> "t." + Sql.name(c.name()) + " = u." + Sql.name(c.name()))
                .collect(Collectors.joining(" and "));
    }
}
