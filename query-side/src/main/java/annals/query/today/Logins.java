package annals.query.today;

import annals.api.access.Actor;
import reactor.core.publisher.Mono;

/** Who signs in by which name; each assembly brings its own. */
public interface Logins {

    /** The name a person signs in with, by which others assign work to them and mention them; empty for a program. */
    Mono<String> of(Actor actor);
}
