package annals.node.access;

import annals.api.access.Actor;
import annals.api.access.ActorType;
import annals.api.access.PersonEvent.PersonSignedIn;
import annals.api.access.PersonEvent.PersonSignedOut;
import annals.api.access.Role;
import annals.api.shared.DomainEvent;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What people have after they signed in; ends eight hours after its last use, a day after its start at the latest. */
final class Sessions implements Credentials {

    /** Longest life of a session. */
    static final Duration LONGEST = Duration.ofHours(24);

    private static final String ALIVE =
            "created_at > now() - interval '24 hours'" + " and last_used_at > now() - interval '8 hours'";

    private final DatabaseClient database;
    private final Outbox outbox;
    private final Actors actors;

    Sessions(DatabaseClient database, Outbox outbox, Actors actors) {
        this.database = database;
        this.outbox = outbox;
        this.actors = actors;
    }

    /** Opens one for somebody who proved to be that person, with the given password, and clears away the dead. */
    Mono<Void> open(Secret secret, UUID person, Actor actor, int passwordVersion) {
        var opened = database.sql("delete from access.session where not (" + ALIVE + ")")
                .then()
                .then(database.sql("insert into access.session (secret_hash, person_id, password_version)"
                                + " values (:hash, :person, :version)")
                        .bind("hash", secret.hash())
                        .bind("person", person)
                        .bind("version", passwordVersion)
                        .then())
                .thenReturn(actor);
        return outbox.noting(opened, who -> Optional.of(new PersonSignedIn(person, who.id(), Outbox.now())))
                .contextWrite(Acting.as(actor))
                .then();
    }

    /** Ends one, here and for every copy of its secret. */
    Mono<Void> end(Secret secret) {
        var ended = database.sql("delete from access.session using access.person"
                        + " where secret_hash = :hash and person.id = person_id"
                        + " returning person.id, login, name, department, roles")
                .bind("hash", secret.hash())
                .map(row -> new Ended(Rows.required(row, "id", UUID.class), person(row)))
                .one();
        return ended.flatMap(session ->
                        outbox.noting(Mono.just(session), Sessions::signedOut).contextWrite(Acting.as(session.actor())))
                .as(outbox::together)
                .then()
                .doOnSuccess(done -> actors.forgetAll());
    }

    private record Ended(UUID personId, Actor actor) {}

    private static Optional<DomainEvent> signedOut(Ended session) {
        return Optional.of(
                new PersonSignedOut(session.personId(), session.actor().id(), Outbox.now()));
    }

    @Override
    public Mono<Actor> actor(Secret secret) {
        return database.sql("select login, name, department, roles"
                        + " from (select * from access.session where secret_hash = :hash and " + ALIVE + ") session"
                        + " join access.person on person.id = person_id"
                        + " and person.password_version = session.password_version and disabled_at is null")
                .bind("hash", secret.hash())
                .map(Sessions::person)
                .one();
    }

    /** The person that a row tells of. */
    static Actor person(Readable row) {
        var roles = Rows.roles(row);
        return new Actor(
                Rows.required(row, "login", String.class),
                Rows.required(row, "name", String.class),
                roles.contains(Role.PARTNER) ? ActorType.PARTNER : ActorType.USER,
                Rows.department(row),
                roles);
    }

    @Override
    public Mono<Void> used(Secret secret) {
        return database.sql("update access.session set last_used_at = now()"
                        + " where secret_hash = :hash and last_used_at < now() - interval '5 minutes'")
                .bind("hash", secret.hash())
                .then();
    }
}
