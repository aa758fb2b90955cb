package annals.query.history;

import annals.http.Problem;
import annals.http.ProblemSource;
import annals.postgresql.projection.MomentNotReadyException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What it means for a caller that the past cannot be told. */
@Component
public final class HistoryProblems implements ProblemSource {

    private static final int SECONDS = 2;

    @Override
    public Optional<Problem> problemOf(Throwable error) {
        if (error instanceof MomentRefused refused) {
            return Optional.of(refused.problem());
        }
        if (error instanceof MomentNotReadyException) {
            String detail = "What it was like then is being put together; ask again in a moment.";
            return Optional.of(Problem.of(503, "MOMENT_NOT_READY", detail).retryAfter(SECONDS));
        }
        return Optional.empty();
    }
}
