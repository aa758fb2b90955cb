package annals.node.parts;

import annals.command.shared.CommandsOverloaded;
import annals.http.Problem;
import annals.http.ProblemSource;
import annals.postgresql.encryption.KeysUnavailableException;
import annals.postgresql.encryption.SubjectErasedException;
import annals.postgresql.eventlog.AppendOutcomeUnknownException;
import annals.postgresql.eventlog.EventLogUnavailableException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** What it means for a caller that the database is away; asked before those who know only some of its errors. */
@Order(0)
final class LogProblems implements ProblemSource {

    @Override
    public Optional<Problem> problemOf(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            Problem problem = of(cause);
            if (problem != null) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Problem of(Throwable error) {
        if (error instanceof AppendOutcomeUnknownException) {
            return Problem.of(
                            503,
                            "OUTCOME_UNKNOWN",
                            "The connection to the log broke while this was written; repeat it with the same Idempotency-Key.")
                    .retryAfter(2);
        }
        if (error instanceof SubjectErasedException) {
            return Problem.of(
                    409,
                    "SUBJECT_ERASED",
                    "What is known about this customer was erased; nothing more can be recorded.");
        }
        if (error instanceof CommandsOverloaded) {
            return Problem.of(503, "OVERLOADED", "More commands are waiting than can be carried out; nothing was done.")
                    .retryAfter(1);
        }
        if (error instanceof EventLogUnavailableException
                || error instanceof KeysUnavailableException
                || error instanceof R2dbcNonTransientResourceException
                || error instanceof R2dbcTransientResourceException
                || error instanceof SQLTransientConnectionException
                || error instanceof SQLNonTransientConnectionException) {
            return Problem.of(503, "DATABASE_UNAVAILABLE", "The database cannot be reached; nothing was done.")
                    .retryAfter(2);
        }
        return null;
    }
}
