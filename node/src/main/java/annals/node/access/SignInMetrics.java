package annals.node.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import reactor.core.publisher.Mono;

/** How many sign-ins succeed, and how many do not and why; never whose. */
final class SignInMetrics {

    private static final int TOO_MANY_REQUESTS = 429;

    private final Counter done;
    private final Counter refused;
    private final Counter slowedDown;
    private final Counter failed;

    SignInMetrics(MeterRegistry meters) {
        this.done = counter(meters, "done");
        this.refused = counter(meters, "refused");
        this.slowedDown = counter(meters, "throttled");
        this.failed = counter(meters, "failed");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("annals.sign.ins")
                .description("Sign-ins: done, refused for a wrong login or password, throttled, or failed on our side")
                .tag("outcome", outcome)
                .register(meters);
    }

    <T> Mono<T> counted(Mono<T> signIn) {
        return signIn.doOnSuccess(secret -> done.increment())
                .doOnError(fault -> of(fault).increment());
    }

    private Counter of(Throwable fault) {
        if (!(fault instanceof AccessProblem problem)) {
            return failed;
        }
        return problem.problem().status() == TOO_MANY_REQUESTS ? slowedDown : refused;
    }
}
