package annals.node.access;

import annals.api.shared.InvalidValue;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Hashes and checks passwords with Argon2id, on threads of its own and few at a time: each takes memory and time. */
final class Passwords implements AutoCloseable {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** What OWASP asks for at least: 19 MiB, two passes, one lane. */
    private static final int MEMORY_KIB = 19_456;

    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_ONCE = 2;
    private static final int WAITING = 200;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Scheduler threads = Schedulers.newBoundedElastic(AT_ONCE, WAITING, "passwords");
    private final Mono<String> nobodys =
            Mono.fromCallable(() -> hash(Secret.random().text())).cache();

    /**
     * Hashes a password that somebody chose.
     *
     * @return fails with {@link InvalidValue} if it is too short or too long
     */
    Mono<String> hashed(@Nullable String password) {
        return away(() -> {
            if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
                throw new InvalidValue(
                        "PASSWORD_LENGTH", "A password has " + SHORTEST + " to " + LONGEST + " characters.");
            }
            return hash(password);
        });
    }

    private String hash(String password) {
        String hash = argon2.encode(password);
        if (hash == null) {
            throw new IllegalStateException("there is no hash");
        }
        return hash;
    }

    /** Whether a password is the one that was hashed. */
    Mono<Boolean> match(String password, String hash) {
        return away(() -> argon2.matches(password, hash));
    }

    /** Answers false, after as long as {@link #match} takes, so that nobody learns which logins exist. */
    Mono<Boolean> matchNobodys(String password) {
        return nobodys.subscribeOn(threads)
                .flatMap(hash -> match(password, hash))
                .thenReturn(false);
    }

    private <T> Mono<T> away(Callable<T> work) {
        return Mono.fromCallable(work)
                .subscribeOn(threads)
                .onErrorMap(RejectedExecutionException.class, crowded -> AccessProblem.tooMany(1));
    }

    @Override
    public void close() {
        threads.dispose();
    }
}
