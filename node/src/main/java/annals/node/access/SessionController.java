package annals.node.access;

import annals.api.access.Actor;
import annals.api.access.Allowed;
import annals.api.access.Department;
import annals.api.access.Role;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/session")
class SessionController {

    private final SignInDesk desk;
    private final Sessions sessions;

    SessionController(SignInDesk desk, Sessions sessions) {
        this.desk = desk;
        this.sessions = sessions;
    }

    record SignIn(
            @NotNull @Size(max = Passwords.LONGEST) String login,
            @NotNull @Size(max = Passwords.LONGEST) String password) {

        @Override
        public String toString() {
            return "SignIn";
        }
    }

    /** Who is signed in; programs have no csrfToken, as they need none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Session(
            String actorId,
            String name,
            @Nullable Department department,
            List<Role> roles,
            @Nullable String csrfToken) {

        static Session of(Actor actor, @Nullable Secret secret) {
            return new Session(
                    actor.id(),
                    actor.name(),
                    actor.department(),
                    actor.roles().stream().sorted().toList(),
                    secret == null ? null : CsrfToken.of(secret).text());
        }
    }

    // JSON only, which no form of another site can send.
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allowed(everyone = true)
    Mono<Session> signIn(@Valid @RequestBody SignIn body, ServerWebExchange exchange) {
        return desk.signIn(
                        Login.typed(body.login()),
                        body.password(),
                        exchange.getRequest().getRemoteAddress())
                .flatMap(secret -> endEarlier(exchange)
                        .then(sessions.actor(secret))
                        .doOnNext(actor -> SessionCookie.write(secret, exchange))
                        .map(actor -> Session.of(actor, secret)));
    }

    @GetMapping
    @Allowed(signedIn = true)
    Session whoAmI(Actor actor, ServerWebExchange exchange) {
        return Session.of(actor, SignIns.session(exchange).orElse(null));
    }

    @DeleteMapping
    @Allowed(signedIn = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> signOut(ServerWebExchange exchange) {
        return endEarlier(exchange).doOnSuccess(done -> SessionCookie.clear(exchange));
    }

    private Mono<Void> endEarlier(ServerWebExchange exchange) {
        return Mono.justOrEmpty(SignIns.session(exchange)).flatMap(sessions::end);
    }
}
