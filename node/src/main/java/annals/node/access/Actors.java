package annals.node.access;

import annals.api.access.Actor;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Base64;
import reactor.core.publisher.Mono;

/**
 * Remembers for some seconds whose secret it was, so that not every request asks the database. A change made in this
 * process takes effect at once, one made in another process within those seconds.
 */
final class Actors {

    private static final Duration REMEMBERS = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private final AsyncCache<String, Actor> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERS).buildAsync();

    /** Answers whose secret it is, or nothing. */
    Mono<Actor> of(Credentials credentials, Secret secret) {
        String key =
                credentials.getClass().getSimpleName() + Base64.getEncoder().encodeToString(secret.hash());
        // One caller who goes away does not take the answer from the others who wait for it.
        return Mono.fromFuture(
                () -> known.get(
                        key, (missing, executor) -> ask(credentials, secret).toFuture()),
                true);
    }

    private static Mono<Actor> ask(Credentials credentials, Secret secret) {
        return credentials
                .actor(secret)
                .flatMap(actor -> credentials.used(secret).thenReturn(actor));
    }

    /** Somebody's rights changed: also forgets the answers that are on their way. */
    void forgetAll() {
        known.synchronous().invalidateAll();
    }
}
