package annals.node.access;

import annals.api.access.Actor;
import annals.api.access.ActorType;
import annals.api.access.Allowed;
import annals.api.access.Department;
import annals.api.access.Role;
import annals.api.shared.Ids;
import annals.api.shared.Refused;
import annals.http.Cursor;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@RestController
@RequestMapping("/api/administration/tokens")
class TokenController {

    private final Tokens tokens;

    TokenController(Tokens tokens) {
        this.tokens = tokens;
    }

    record Make(
            @NotNull String name,
            @Nullable ActorType actorType,
            @Nullable Department department,
            @NotEmpty Set<@NotNull Role> roles) {

        Token.Wanted wanted() {
            return new Token.Wanted(name, actorType == null ? ActorType.INTEGRATION : actorType, department, roles);
        }
    }

    /** A new token; this answer is the only place where its secret ever stands. */
    record Made(@JsonUnwrapped Token made, String token) {

        @Override
        public String toString() {
            return made.toString();
        }
    }

    @GetMapping
    @Allowed({Role.ADMIN, Role.AUDITOR})
    Mono<Page<Token>> list(@RequestParam(required = false) @Nullable String cursor) {
        var place = Cursor.parse(cursor, 1);
        UUID after = place.isEmpty() ? Tokens.FIRST : Ids.parse(place.get(0));
        return Page.of(tokens.after(after, Page.LIMIT + 1), Token::tokenId);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(Role.ADMIN)
    Mono<Made> make(@Valid @RequestBody Make body) {
        var wanted = body.wanted();
        return Mono.fromCallable(Secret::random)
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(secret -> tokens.add(Ids.next(), wanted, secret).map(made -> new Made(made, secret.text())));
    }

    @DeleteMapping("/{tokenId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(Role.ADMIN)
    Mono<Void> revoke(@PathVariable UUID tokenId, Actor actor) {
        if (actor.id().equals(tokenId.toString())) {
            throw Refused.because(AccessRefusal.NOT_ONESELF);
        }
        return tokens.revoke(tokenId);
    }
}
