package annals.node.access;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import annals.api.access.Department;
import annals.api.access.PersonEvent.PasswordSet;
import annals.api.access.PersonEvent.PersonAdded;
import annals.api.access.PersonEvent.PersonDisabled;
import annals.api.access.PersonEvent.PersonEnabled;
import annals.api.access.PersonEvent.RolesAssigned;
import annals.api.access.Role;
import annals.api.shared.DomainEvent;
import annals.api.shared.Ids;
import annals.api.shared.Refused;
import annals.api.shared.Text;
import annals.node.access.RoleHolders.Holder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The people who may sign in. */
final class People {

    private static final String COLUMNS = "id, login, name, department, roles, created_at, disabled_at";

    private final DatabaseClient database;
    private final Outbox outbox;
    private final Passwords passwords;
    private final Actors actors;

    People(DatabaseClient database, Outbox outbox, Passwords passwords, Actors actors) {
        this.database = database;
        this.outbox = outbox;
        this.passwords = passwords;
        this.actors = actors;
    }

    /** Who is to be added. */
    record Newcomer(Login login, String name, Department department, Set<Role> roles) {

        Newcomer {
            name = Text.line(name, "A name");
            roles = humanRoles(roles);
        }
    }

    /** Adds somebody; empty if the login is taken. */
    Mono<Person> add(Newcomer person, String password) {
        return passwords.hashed(password).flatMap(hash -> outbox.noting(insert(person, hash), People::added));
    }

    private Mono<Person> insert(Newcomer person, String hash) {
        return database.sql("insert into access.person (id, login, name, department, roles, password_hash)"
                        + " values (:id, :login, :name, :department, :roles, :hash)"
                        + " on conflict (login) do nothing returning " + COLUMNS)
                .bind("id", Ids.next())
                .bind("login", person.login().text())
                .bind("name", person.name())
                .bind("department", person.department().name())
                .bind("roles", Rows.names(person.roles()))
                .bind("hash", hash)
                .map(Person::of)
                .one();
    }

    private static Optional<DomainEvent> added(Person person) {
        return Optional.of(new PersonAdded(
                person.personId(), person.login(), person.name(), person.department(), person.roles(), Outbox.now()));
    }

    /** Answers so many people in the order of their logins, after the given login. */
    Flux<Person> after(String login, int limit) {
        return database.sql(
                        "select " + COLUMNS + " from access.person where login > :login order by login limit :limit")
                .bind("login", login)
                .bind("limit", limit)
                .map(Person::of)
                .all();
    }

    /** The login of somebody; empty if there is no such person. */
    Mono<String> login(UUID id) {
        return database.sql("select login from access.person where id = :id")
                .bind("id", id)
                .map(row -> Rows.required(row, "login", String.class))
                .one();
    }

    /** Answers so many of those who may sign in, in the order of their logins, after the given login. */
    Flux<Colleague> active(String after, int limit) {
        return database.sql("select login, name, department from access.person"
                        + " where login > :login and disabled_at is null order by login limit :limit")
                .bind("login", after)
                .bind("limit", limit)
                .map(Colleague::of)
                .all();
    }

    /** Who has which role, of those who may sign in: how many, and so many of them by name in the order of their logins. */
    Mono<Map<Role, RoleHolders>> holders(int most) {
        return database.sql(
                        "select role, login, name, department, total from (select r.role, p.login, p.name, p.department,"
                                + " count(*) over (partition by r.role) as total,"
                                + " row_number() over (partition by r.role order by p.login) as place"
                                + " from access.person p cross join lateral unnest(p.roles) as r(role)"
                                + " where p.disabled_at is null) held where place <= :most order by login")
                .bind("most", most)
                .map(Holder::of)
                .all()
                .collect(groupingBy(Holder::role, collectingAndThen(toList(), RoleHolders::of)));
    }

    /** Gives a new password and ends the sessions that were opened with an earlier one. */
    Mono<Void> setPassword(UUID id, String password) {
        return passwords
                .hashed(password)
                .flatMap(hash -> change(
                        id,
                        spec("password_hash = :hash, password_version = old.password_version + 1", "true")
                                .bind("hash", hash),
                        PasswordSet::new));
    }

    /** Gives other roles, which count from the next request on. */
    Mono<Void> assignRoles(UUID id, Set<Role> roles) {
        return change(
                id,
                spec("roles = :roles", "old.roles <> :roles").bind("roles", Rows.names(humanRoles(roles))),
                (person, login, now) -> new RolesAssigned(person, login, roles, now));
    }

    /** Closes the door: ends every session, for good. */
    Mono<Void> disable(UUID id) {
        return change(
                id,
                spec(
                        "disabled_at = coalesce(old.disabled_at, now()), password_version = old.password_version + 1",
                        "old.disabled_at is null"),
                PersonDisabled::new);
    }

    /** Opens the door again; the password is the one from before. */
    Mono<Void> enable(UUID id) {
        return change(id, spec("disabled_at = null", "old.disabled_at is not null"), PersonEnabled::new);
    }

    /** What is told of a person when something has changed. */
    @FunctionalInterface
    private interface Tale {
        DomainEvent of(UUID personId, String login, Instant now);
    }

    private record Changed(String login, boolean changed) {}

    private GenericExecuteSpec spec(String setting, String changed) {
        return database.sql("with old as (select * from access.person where id = :id for update)"
                + " update access.person p set " + setting + " from old where p.id = old.id"
                + " returning p.login, " + changed + " as changed");
    }

    private Mono<Void> change(UUID id, GenericExecuteSpec update, Tale tale) {
        var change = update.bind("id", id)
                .map(row -> new Changed(
                        Rows.required(row, "login", String.class), Rows.required(row, "changed", Boolean.class)))
                .one();
        return outbox.noting(
                        change,
                        done -> done.changed()
                                ? Optional.of(tale.of(id, done.login(), Outbox.now()))
                                : Optional.empty())
                .doOnNext(done -> actors.forgetAll())
                .switchIfEmpty(Mono.error(() -> Refused.because(AccessRefusal.PERSON_UNKNOWN)))
                .then();
    }

    private static Set<Role> humanRoles(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw Refused.because(AccessRefusal.ROLES_NEEDED);
        }
        if (roles.contains(Role.INTEGRATION_CLIENT)) {
            throw Refused.because(AccessRefusal.ROLE_FOR_PROGRAMS);
        }
        return Set.copyOf(roles);
    }
}
