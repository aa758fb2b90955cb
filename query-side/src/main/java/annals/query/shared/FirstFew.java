package annals.query.shared;

import static annals.query.shared.Columns.number;

import annals.api.today.TodayList;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** The first few of what waits for somebody, together with how many there are. */
public final class FirstFew {

    private FirstFew() {}

    /** Runs a query whose rows all say in {@code total} how many there are without its limit. */
    public static <T> Mono<TodayList<T>> of(Sql query, Connection connection, Function<Readable, T> entry) {
        return query.on(connection, row -> Map.entry(entry.apply(row), number(row, "total")))
                .collectList()
                .map(FirstFew::together);
    }

    private static <T> TodayList<T> together(List<Map.Entry<T, Long>> found) {
        long count = found.isEmpty() ? 0 : found.get(0).getValue();
        return new TodayList<>(found.stream().map(Map.Entry::getKey).toList(), count);
    }
}
