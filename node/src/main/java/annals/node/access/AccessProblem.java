package annals.node.access;

import annals.http.Problem;

/** Ends a request that may not go on. It is an answer, not a fault, so it carries no stack trace. */
final class AccessProblem extends RuntimeException {

    private final transient Problem problem;

    private AccessProblem(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    static AccessProblem signInNeeded() {
        return of(401, "SIGN_IN_NEEDED", "Sign in, or send a token as Authorization: Bearer.");
    }

    static AccessProblem tokenInvalid() {
        return of(401, "TOKEN_INVALID", "The Authorization header holds no token that is valid here.");
    }

    /** The same for a wrong password, an unknown login and a disabled person. */
    static AccessProblem signInFailed() {
        return of(401, "SIGN_IN_FAILED", "There is no such login with this password.");
    }

    static AccessProblem csrfTokenNeeded() {
        return of(403, "CSRF_TOKEN_NEEDED", "Send the session's csrfToken as X-CSRF-Token.");
    }

    static AccessProblem malformed() {
        return of(400, "REQUEST_MALFORMED", "The address, the method or a header holds what no client needs to send.");
    }

    static AccessProblem tooMany(int seconds) {
        String detail = "Too many attempts; try again in " + seconds + " s.";
        return new AccessProblem(Problem.of(429, "TOO_MANY_ATTEMPTS", detail).retryAfter(seconds));
    }

    private static AccessProblem of(int status, String code, String detail) {
        return new AccessProblem(Problem.of(status, code, detail));
    }
}
