package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;

/** A projection updated rows that are not there: it missed the event that should have made them, or names them wrongly. */
public final class MissingRowsException extends RuntimeException {

    MissingRowsException(Table table, List<?> missing) {
        super("no row to update in " + table + " for the key " + missing.subList(0, Math.min(5, missing.size()))
                + (missing.size() > 5 ? " and " + (missing.size() - 5) + " more" : ""));
    }

    static Mono<Void> name(Connection connection, Table table, List<PendingRow> group) {
        List<List<Object>> keys = group.stream().map(row -> row.key).toList();
        return LoadedRows.select(connection, table, keys)
                .map(row -> List.<Object>copyOf(List.of(row).subList(0, table.keys)))
                .collectList()
                .flatMap(present -> {
                    var missing = new ArrayList<>(keys);
                    missing.removeAll(present);
                    return Mono.error(new MissingRowsException(table, missing));
                });
    }
}
