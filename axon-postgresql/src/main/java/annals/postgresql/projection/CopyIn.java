package annals.postgresql.projection;

import io.netty.buffer.Unpooled;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** New rows by {@code COPY}: for many of them PostgreSQL has about half the work that it has with arrays. */
final class CopyIn {

    /** With fewer rows the second exchange that it takes costs more than it saves. */
    private static final int WORTHWHILE = 100;

    private CopyIn() {}

    static boolean suits(Connection connection, int rows) {
        return rows >= WORTHWHILE && Connections.physical(connection) instanceof PostgresqlConnection;
    }

    /** Inserts rows that all have values for the same columns. */
    static Mono<Void> insert(Connection connection, Table table, List<Integer> columns, List<PendingRow> rows) {
        String names = columns.stream()
                .map(column -> Sql.name(table.columns.get(column).name()))
                .collect(Collectors.joining(", "));
        var text = new StringBuilder(rows.size() * columns.size() * 16);
        rows.forEach(row -> append(text, columns, row.values));
        var postgres = (PostgresqlConnection) Connections.physical(connection);
        return postgres.copyIn("copy " + Sql.name(table.name) + " (" + names + ") from stdin")
                .from(Mono.fromSupplier(() -> Unpooled.copiedBuffer(text, StandardCharsets.UTF_8)))
                .build()
                .then();
    }

    private static void append(StringBuilder text, List<Integer> columns, @Nullable Object[] values) {
        for (int i = 0; i < columns.size(); i++) {
            text.append(i == 0 ? "" : "\t");
            Object value = values[columns.get(i)];
            if (value == null) {
                text.append("\\N");
            } else {
                escape(text, value instanceof List<?> elements ? ArrayLiteral.texts(elements) : value.toString());
            }
        }
        text.append('\n');
    }

    /** As PostgreSQL's text format of {@code COPY} has it. */
    private static void escape(StringBuilder text, String value) {
        int plain = 0;
        for (int i = 0; i < value.length(); i++) {
            String escaped = escaped(value.charAt(i));
            if (escaped != null) {
                text.append(value, plain, i).append(escaped);
                plain = i + 1;
            }
        }
        text.append(value, plain, value.length());
    }

    private static @Nullable String escaped(char c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> null;
        };
    }
}
