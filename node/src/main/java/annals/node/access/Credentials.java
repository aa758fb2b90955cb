package annals.node.access;

import annals.api.access.Actor;
import reactor.core.publisher.Mono;

/** One way of proving who asks. */
interface Credentials {

    /** Answers whose secret it is, or nothing if it is not, or no longer, valid. */
    Mono<Actor> actor(Secret secret);

    /** Notes that a valid secret is in use; exact to some minutes. */
    Mono<Void> used(Secret secret);
}
