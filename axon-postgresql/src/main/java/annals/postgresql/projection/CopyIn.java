package annals.postgresql.projection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
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
        var postgres = (PostgresqlConnection) Connections.physical(connection);
        return postgres.copyIn("copy " + Sql.name(table.name) + " (" + names + ") from stdin")
                .from(Mono.fromSupplier(() -> lines(columns, rows)))
                .build()
                .then();
    }

    private static ByteBuf lines(List<Integer> columns, List<PendingRow> rows) {
        ByteBuf lines = Unpooled.buffer(rows.size() * columns.size() * 16);
        for (PendingRow row : rows) {
            append(lines, columns, row.values);
        }
        return lines;
    }

    private static void append(ByteBuf line, List<Integer> columns, @Nullable Object[] values) {
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                line.writeByte('\t');
            }
            Object value = values[columns.get(i)];
            if (value == null) {
                ByteBufUtil.writeAscii(line, "\\N");
            } else {
                escape(line, value instanceof String text ? text : text(value));
            }
        }
        line.writeByte('\n');
    }

    private static String text(Object value) {
        return value instanceof List<?> elements ? ArrayLiteral.texts(elements) : value.toString();
    }

    /** As PostgreSQL's text format of {@code COPY} has it. */
    private static void escape(ByteBuf line, String value) {
        int plain = 0;
        for (int i = 0; i < value.length(); i++) {
            String escaped = escaped(value.charAt(i));
            if (escaped != null) {
                ByteBufUtil.writeUtf8(line, value, plain, i);
                ByteBufUtil.writeAscii(line, escaped);
                plain = i + 1;
            }
        }
        ByteBufUtil.writeUtf8(line, value, plain, value.length());
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
