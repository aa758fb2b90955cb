package annals.standalone.access;

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
    private final Passwords passwords;
    private final Sessions sessions;
    private final Throttle logins;
    private final Throttle addresses;

    SignInDesk(DatabaseClient database, Passwords passwords, Sessions sessions, Throttle logins, Throttle addresses) {
        this.database = database;
        this.passwords = passwords;
        this.sessions = sessions;
        this.logins = logins;
        this.addresses = addresses;
    }

    private record Known(UUID id, String passwordHash, int passwordVersion, boolean disabled) {}

    /** Answers the secret of a new session; fails with {@link AccessProblem} for a wrong password or too many of them. */
    Mono<Secret> signIn(Login login, String password, @Nullable InetSocketAddress address) {
        String network = network(address);
        return Mono.defer(() -> {
            addresses.attempt(network);
            logins.attempt(login.text());
            return known(login)
                    .flatMap(person -> check(person, password))
                    .switchIfEmpty(passwords.matchNobodys(password).then(Mono.empty()))
                    .flatMap(this::open)
                    .switchIfEmpty(Mono.error(AccessProblem::signInFailed))
                    .doOnSuccess(secret -> {
                        logins.forgive(login.text());
                        addresses.takeBack(network);
                    });
        });
    }

    private Mono<Known> known(Login login) {
        if (!login.isWellFormed()) {
            return Mono.empty();
        }
        return database.sql("select id, password_hash, password_version, disabled_at is not null as disabled"
                        + " from access.person where login = :login")
                .bind("login", login.text())
                .map(row -> new Known(
                        Rows.required(row, "id", UUID.class),
                        Rows.required(row, "password_hash", String.class),
                        Rows.required(row, "password_version", Integer.class),
                        Rows.required(row, "disabled", Boolean.class)))
                .one();
    }

    private Mono<Known> check(Known person, String password) {
        return passwords
                .match(password, person.passwordHash())
                .filter(right -> right && !person.disabled())
                .switchIfEmpty(Mono.error(AccessProblem::signInFailed))
                .thenReturn(person);
    }

    private Mono<Secret> open(Known person) {
        return Mono.fromCallable(Secret::random)
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(secret -> sessions.open(secret, person.id(), person.passwordVersion())
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
