package annals.node.reads;

import annals.http.Problem;

/** Who reads could not be recorded, so nothing is shown. It is an answer, not a fault, so it carries no stack trace. */
final class ReadNotRecorded extends RuntimeException {

    ReadNotRecorded() {
        super("the read cannot be recorded", null, false, false);
    }

    static Problem problem() {
        return Problem.of(
                        503,
                        "READ_NOT_RECORDED",
                        "What is known of customers is shown only if it can be recorded who read it, and now it cannot.")
                .retryAfter(1);
    }
}
