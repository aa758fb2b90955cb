package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What one transaction will write: a buffer per table, and the steps that had to be closed before it in order. */
final class RowBuffers implements Flush {

    private final List<Flush> sealed = new ArrayList<>();
    private final Map<Table, TableBuffer> open = new LinkedHashMap<>();
    private final Map<Table, LoadedRows> loaded = new HashMap<>();

    RowChange change(Kind kind, Table table, List<Object> key) {
        PendingRow row = open(table).fold(kind, key);
        if (row == null) {
            seal(table);
            row = Objects.requireNonNull(open(table).fold(kind, key));
        }
        return new RowChange(table, row, loaded(table).apply(kind, key));
    }

    /** Queues a statement behind everything collected so far. */
    void statement(Flush statement) {
        sealAll();
        sealed.add(statement);
        loaded.clear();
    }

    LoadedRows loaded(Table table) {
        return loaded.computeIfAbsent(table, LoadedRows::new);
    }

    /** Loads rows as they stand after the changes collected so far. */
    Mono<Void> load(Connection connection, Table table, List<List<Object>> keys) {
        LoadedRows rows = loaded(table);
        Mono<Void> before = sealed.isEmpty() ? Mono.empty() : flushTo(connection);
        return before.then(Mono.defer(() -> rows.load(connection, keys)))
                .then(Mono.fromRunnable(() -> keys.forEach(key -> overlay(table, rows, key))));
    }

    private void overlay(Table table, LoadedRows rows, List<Object> key) {
        TableBuffer buffer = open.get(table);
        PendingRow pending = buffer == null ? null : buffer.pending(key);
        if (pending != null) {
            rows.put(key, pending.over(rows.get(key)));
        }
    }

    private TableBuffer open(Table table) {
        return open.computeIfAbsent(table, TableBuffer::new);
    }

    private void seal(Table table) {
        TableBuffer buffer = open.remove(table);
        if (buffer != null) {
            sealed.add(buffer::flush);
        }
    }

    private void sealAll() {
        List.copyOf(open.keySet()).forEach(this::seal);
    }

    @Override
    public boolean isEmpty() {
        return sealed.isEmpty() && open.isEmpty();
    }

    @Override
    public Mono<Void> flushTo(Connection connection) {
        sealAll();
        List<Flush> steps = List.copyOf(sealed);
        sealed.clear();
        return Flux.fromIterable(steps)
                .concatMap(step -> step.flushTo(connection), 1)
                .then();
    }
}
