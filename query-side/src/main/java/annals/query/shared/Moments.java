package annals.query.shared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Moments that somebody asks about, as the database can compare them. */
public final class Moments {

    /** Nothing happens outside, and PostgreSQL does not know all moments that Java knows. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Moments() {}

    /** The same moment, or the nearest that PostgreSQL knows. */
    public static @Nullable Instant known(@Nullable Instant moment) {
        if (moment == null) {
            return null;
        }
        return moment.isBefore(EARLIEST) ? EARLIEST : moment.isAfter(LAST) ? LAST : moment;
    }
}
