package annals.postgresql.projection;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be reached, which passes by itself, from a fault that somebody has to mend. */
public final class DatabaseAway {

    private DatabaseAway() {}

    /** Whether this came of a database that is away: not started, stopping, starting, or cut off. */
    public static boolean explains(Throwable error) {
        return sign(error).isPresent();
    }

    /** What was said of the database, without what was made of it since. */
    static String reason(Throwable error) {
        return sign(error).map(Throwable::getMessage).orElseGet(error::toString);
    }

    private static Optional<Throwable> sign(Throwable error) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause)
                .filter(DatabaseAway::isSign)
                .findFirst();
    }

    private static boolean isSign(Throwable error) {
        if (error instanceof R2dbcTimeoutException || error instanceof SQLTransientConnectionException) {
            return true; // no connection was to be had in time
        }
        if (error instanceof R2dbcNonTransientResourceException broken && broken.getSqlState() == null) {
            return true; // the connection broke before the server could say why
        }
        return (error instanceof R2dbcException reactive && isSign(reactive.getSqlState()))
                || (error instanceof SQLException blocking && isSign(blocking.getSQLState()));
    }

    /** Connection exceptions, and what a server says that stops or starts. */
    private static boolean isSign(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
