package annals.node.access;

import annals.api.access.Actor;
import annals.api.access.PersonEvent.SignInRefused;
import annals.api.access.SignInFault;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Where people show their password and get a session. */
final class SignInDesk {

    private static final int NETWORK_BYTES = 8;

    private final DatabaseClient database;
    private final Outbox outbox;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Throttle logins;
    private final Throttle addresses;
    private final SignInMetrics metrics;

    SignInDesk(
            DatabaseClient database,
            Outbox outbox,
            Passwords passwords,
            Sessions sessions,
            Throttle logins,
            Throttle addresses,
            SignInMetrics metrics) {
        this.database = database;
        this.outbox = outbox;
        this.passwords = passwords;
        this.sessions = sessions;
        this.logins = logins;
        this.addresses = addresses;
        this.metrics = metrics;
    }

    private record Known(UUID id, Actor actor, String passwordHash, int passwordVersion, boolean disabled) {}

    /** Answers the secret of a new session; fails with {@link AccessProblem} for a wrong password or too many of them. */
    Mono<Secret> signIn(Login login, String password, @Nullable InetSocketAddress address) {
        String network = network(address);
        return Mono.defer(() -> {
                    addresses.attempt(network);
                    logins.attempt(login.text());
                    return known(login)
                            .flatMap(person -> check(person, password))
                            .switchIfEmpty(passwords
                                    .matchNobodys(password)
                                    .then(outbox.countUnknown())
                                    .then(Mono.empty()))
                            .flatMap(this::open)
                            .switchIfEmpty(Mono.error(AccessProblem::signInFailed))
                            .doOnSuccess(secret -> {
                                logins.forgive(login.text());
                                addresses.takeBack(network);
                            });
                })
                .as(metrics::counted);
    }

    private Mono<Known> known(Login login) {
        if (!login.isWellFormed()) {
            return Mono.empty();
        }
        return database.sql(
                        "select id, login, name, department, roles, password_hash, password_version, disabled_at is not null as disabled"
                                + " from access.person where login = :login")
                .bind("login", login.text())
                .map(row -> new Known(
                        Rows.required(row, "id", UUID.class),
                        Sessions.person(row),
                        Rows.required(row, "password_hash", String.class),
                        Rows.required(row, "password_version", Integer.class),
                        Rows.required(row, "disabled", Boolean.class)))
                .one();
    }

    private Mono<Known> check(Known person, String password) {
        return passwords
                .match(password, person.passwordHash())
                .flatMap(right -> right && !person.disabled()
                        ? Mono.just(person)
                        : refuse(person, right ? SignInFault.DISABLED : SignInFault.WRONG_PASSWORD));
    }

    /** It is Annals who refuses: that it was this person who tried is not proven. */
    private Mono<Known> refuse(Known person, SignInFault fault) {
        return outbox.note(new SignInRefused(person.id(), person.actor().id(), fault, Outbox.now()))
                .contextWrite(Acting.as(Acting.SYSTEM))
                .then(Mono.error(AccessProblem::signInFailed));
    }

    private Mono<Secret> open(Known person) {
        return Mono.fromCallable(Secret::random)
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(secret -> sessions.open(secret, person.id(), person.actor(), person.passwordVersion())
                        .thenReturn(secret));
    }

    /** One subscriber of IPv6 holds a network of 64 bits and any address in it. */
    private static String network(@Nullable InetSocketAddress from) {
        if (from == null) {
            return "unknown";
        }
        return from.getAddress() instanceof Inet6Address six
                ? Arrays.toString(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                : from.getHostString();
    }
}
