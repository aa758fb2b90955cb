package annals.query.logistics.board;

import annals.api.shared.Ids;
import annals.api.shared.InvalidValue;
import annals.http.Cursor;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The place of an order on the board. */
record BoardCursor(int rank, LocalDate byDate, UUID orderId) {

    /** @throws InvalidValue if the cursor was not made here */
    static Optional<BoardCursor> parse(@Nullable String cursor) {
        var key = Cursor.parse(cursor, 3);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        try {
            int rank = Integer.parseInt(key.get(0));
            return Optional.of(new BoardCursor(rank, LocalDate.parse(key.get(1)), Ids.parse(key.get(2))));
        } catch (NumberFormatException | DateTimeException e) {
            throw new InvalidValue("CURSOR_INVALID", "A cursor is what nextCursor of an earlier page said.");
        }
    }
}
