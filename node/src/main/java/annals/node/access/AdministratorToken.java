package annals.node.access;

import annals.api.access.ActorType;
import annals.api.access.Role;
import annals.api.shared.Ids;
import annals.node.start.StartRefused;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The first token, which an empty installation needs so that somebody can let others in. */
public final class AdministratorToken {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/-]{16,512}=*");
    /** The same at every start and on every node, so that there is one first token. */
    private static final UUID ID = Ids.derived("token", "administrator");

    private static final Token.Wanted WANTED =
            new Token.Wanted("Administrator", ActorType.INTEGRATION, null, Set.of(Role.ADMIN));

    private final Tokens tokens;

    AdministratorToken(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * Reads {@code ANNALS_ADMIN_TOKEN}; empty if it is not set.
     *
     * @throws StartRefused if it is too short to be a secret, or holds what no header can carry
     */
    public static Optional<String> configured(Map<String, String> environment) {
        var text = Optional.ofNullable(environment.get("ANNALS_ADMIN_TOKEN")).filter(token -> !token.isEmpty());
        if (text.filter(token -> !FORM.matcher(token).matches()).isPresent()) {
            throw new StartRefused("ANNALS_ADMIN_TOKEN needs at least 16 characters, and only letters, digits"
                    + " and - . _ ~ + / may stand in it.");
        }
        return text;
    }

    /**
     * Makes the first token at the first start. Answers what whoever starts the product has to be told, once and on the
     * console only, as it may hold the secret; empty if there is nothing to tell.
     */
    public Mono<String> ensure(Optional<String> configured) {
        return configured.map(Secret::new).map(this::take).orElseGet(this::make);
    }

    private Mono<String> make() {
        return Mono.fromCallable(Secret::random)
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(secret -> tokens.add(ID, WANTED, secret)
                        .map(made -> "Administrator token (shown once): " + secret.text()));
    }

    private Mono<String> take(Secret secret) {
        String unused = "ANNALS_ADMIN_TOKEN counts at the first start only; the token it names is not valid here.";
        return tokens.add(ID, WANTED, secret)
                .switchIfEmpty(tokens.actor(secret).then(Mono.empty()))
                .then(tokens.actor(secret).hasElement())
                .flatMap(valid -> valid ? Mono.empty() : Mono.just(unused));
    }
}
