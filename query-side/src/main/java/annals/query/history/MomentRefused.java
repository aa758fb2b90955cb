package annals.query.history;

import annals.http.Problem;
import java.util.List;

/** A question about a moment that cannot be answered as it was asked. */
final class MomentRefused extends RuntimeException {

    private final transient Problem problem;

    MomentRefused(String parameter, String code, String detail) {
        super(detail);
        this.problem = Problem.of(422, code, detail).at(List.of(new Problem.Fault(null, parameter, code, detail)));
    }

    Problem problem() {
        return problem;
    }
}
