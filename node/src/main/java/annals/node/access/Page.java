package annals.node.access;

import annals.http.Cursor;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Part of a list, and the cursor after which the next part starts; null at the end. */
record Page<T>(List<T> entries, @Nullable String nextCursor) {

    static final int LIMIT = 100;

    /** Cuts a page out of one entry more than it may hold. */
    static <T> Mono<Page<T>> of(Flux<T> oneMore, Function<T, Object> key) {
        return of(oneMore, LIMIT, key);
    }

    static <T> Mono<Page<T>> of(Flux<T> oneMore, int limit, Function<T, Object> key) {
        return oneMore.collectList().map(found -> {
            if (found.size() <= limit) {
                return new Page<>(found, null);
            }
            var entries = List.copyOf(found.subList(0, limit));
            return new Page<>(entries, Cursor.of(key.apply(entries.get(limit - 1))));
        });
    }
}
