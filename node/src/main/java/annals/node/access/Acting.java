package annals.node.access;

import annals.api.access.Actor;
import annals.api.access.ActorType;
import annals.api.access.Role;
import java.util.Set;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/** Who acts in what is going on: whoever sent the request, or Annals itself where nobody did. */
final class Acting {

    /** Who acts when nobody does. */
    static final Actor SYSTEM = new Actor("system", "Annals", ActorType.SYSTEM, null, Set.of(Role.ADMIN));

    private Acting() {}

    /** What is done in this context is done by that actor. */
    static Context as(Actor actor) {
        return Context.of(Actor.class, actor);
    }

    /** Who acts. */
    static Mono<Actor> now() {
        return Mono.deferContextual(
                context -> Mono.just(context.<Actor>getOrEmpty(Actor.class).orElse(SYSTEM)));
    }
}
