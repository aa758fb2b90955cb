package annals.http;

import java.util.Optional;

/** Knows which problem some exceptions stand for; an assembly adds one for the infrastructure it brings. */
@FunctionalInterface
public interface ProblemSource {

    /** Answers the problem, or nothing if the exception is not one of this source's. */
    Optional<Problem> problemOf(Throwable error);
}
