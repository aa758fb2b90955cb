package annals.query.shared;

import annals.api.shared.InvalidValue;
import annals.api.shared.Page;
import annals.http.Cursor;
import annals.postgresql.projection.Answer;
import annals.postgresql.projection.ReadModelReader;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** How lists are paged and how answers say where in the log they are true. */
public final class Pages {

    /** Most entries of a page. */
    public static final int MOST = 200;

    private static final int USUAL = 50;

    private Pages() {}

    /**
     * The size of a page.
     *
     * @throws InvalidValue if it is not between 1 and {@link #MOST}
     */
    public static int limit(@Nullable Integer wanted) {
        if (wanted == null) {
            return USUAL;
        }
        if (wanted < 1 || wanted > MOST) {
            throw new InvalidValue("LIMIT_INVALID", "A page has 1 to " + MOST + " entries.");
        }
        return wanted;
    }

    /** The position a caller asks for, or any. */
    public static long atLeast(@Nullable Long position) {
        return position == null ? ReadModelReader.ANY : position;
    }

    /**
     * A page of what was read with one row more than the page holds, which tells whether there is a next page.
     *
     * @param key an entry's sort key
     */
    public static <T> Page<T> of(Answer<List<T>> answer, int limit, Function<T, Object[]> key) {
        List<T> read = answer.value();
        boolean more = read.size() > limit;
        List<T> entries = more ? read.subList(0, limit) : read;
        String next = more ? Cursor.of(key.apply(entries.get(limit - 1))) : null;
        return new Page<>(entries, next, answer.position());
    }

    /**
     * A moment that is part of a cursor.
     *
     * @throws InvalidValue if it is none
     */
    public static Instant moment(String cursorPart) {
        try {
            return Instant.parse(cursorPart);
        } catch (DateTimeParseException e) {
            throw new InvalidValue("CURSOR_INVALID", "A cursor is what nextCursor of an earlier page said.");
        }
    }

    /**
     * A position that is part of a cursor.
     *
     * @throws InvalidValue if it is none
     */
    public static long position(String cursorPart) {
        try {
            return Long.parseLong(cursorPart);
        } catch (NumberFormatException e) {
            throw new InvalidValue("CURSOR_INVALID", "A cursor is what nextCursor of an earlier page said.");
        }
    }

    /** Answers a page, with its position as a header too. */
    public static <T> Mono<ResponseEntity<Page<T>>> answer(Mono<Page<T>> page) {
        return page.map(read -> at(read.position()).body(read));
    }

    /** An answer that is true at a position. */
    public static ResponseEntity.BodyBuilder at(long position) {
        return ResponseEntity.ok().header("X-Log-Position", String.valueOf(position));
    }
}
