package annals.query.shared;

import annals.http.Problem;
import annals.http.ProblemSource;
import annals.postgresql.projection.ReadModelBehindException;
import io.r2dbc.spi.R2dbcException;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class QueryProblems implements ProblemSource {

    /** PostgreSQL's word for bytes that are no character to it. */
    private static final String NO_CHARACTER = "22021";

    @Override
    public Optional<Problem> problemOf(Throwable error) {
        if (error instanceof ReadModelBehindException behind) {
            return Optional.of(Problem.of(503, "READ_MODEL_BEHIND", behind.getMessage() + ".")
                    .retryAfter(1));
        }
        return isUnstorable(error)
                ? Optional.of(Problem.of(422, "TEXT_CONTROL_CHARACTER", "A text cannot hold the character NUL."))
                : Optional.empty();
    }

    /** No row can match such a text, and the database refuses to look for it. */
    private static boolean isUnstorable(Throwable error) {
        return (error instanceof R2dbcException asynchronous && NO_CHARACTER.equals(asynchronous.getSqlState()))
                || (error instanceof SQLException sql && NO_CHARACTER.equals(sql.getSQLState()))
                || (error.getCause() != null && isUnstorable(error.getCause()));
    }
}
