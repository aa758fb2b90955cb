package annals.http;

import annals.api.access.Actor;
import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/** Where the assembly's sign-in leaves the actor of a request for those who answer it. */
public final class SignedIn {

    private static final String ATTRIBUTE = Actor.class.getName();

    private SignedIn() {}

    /** Notes who asks. */
    public static void as(Actor actor, ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, actor);
    }

    /** Answers who asks, if anybody is signed in. */
    public static Optional<Actor> actorOf(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }
}
