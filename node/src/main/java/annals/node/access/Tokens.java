package annals.node.access;

import annals.api.access.Actor;
import annals.api.access.ActorType;
import annals.api.access.TokenEvent.TokenMade;
import annals.api.access.TokenEvent.TokenRevoked;
import annals.api.shared.DomainEvent;
import annals.api.shared.Refused;
import io.r2dbc.spi.Readable;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What programs have instead of a password. */
final class Tokens implements Credentials {

    private static final String COLUMNS =
            "id, name, actor_type, department, roles, created_at, last_used_at, revoked_at";
    /** Before every id there is. */
    static final UUID FIRST = new UUID(0, 0);

    private final DatabaseClient database;
    private final Outbox outbox;
    private final Actors actors;

    Tokens(DatabaseClient database, Outbox outbox, Actors actors) {
        this.database = database;
        this.outbox = outbox;
        this.actors = actors;
    }

    /** Adds a token for a secret; empty if there is one with this id already. */
    Mono<Token> add(UUID id, Token.Wanted wanted, Secret secret) {
        var insert = database.sql("insert into access.token (id, name, secret_hash, actor_type, department, roles)"
                        + " values (:id, :name, :hash, :type, :department, :roles)"
                        + " on conflict (id) do nothing returning " + COLUMNS)
                .bind("id", id)
                .bind("name", wanted.name())
                .bind("hash", secret.hash())
                .bind("type", wanted.actorType().name())
                .bind("roles", Rows.names(wanted.roles()));
        var department = wanted.department();
        var made = (department == null
                        ? insert.bindNull("department", String.class)
                        : insert.bind("department", department.name()))
                .map(Token::of)
                .one();
        return outbox.noting(made, Tokens::told);
    }

    private static Optional<DomainEvent> told(Token made) {
        return Optional.of(new TokenMade(
                made.tokenId(), made.name(), made.actorType(), made.department(), made.roles(), Outbox.now()));
    }

    /** Answers so many tokens, oldest first, after the given one. */
    Flux<Token> after(UUID id, int limit) {
        return database.sql("select " + COLUMNS + " from access.token where id > :id order by id limit :limit")
                .bind("id", id)
                .bind("limit", limit)
                .map(Token::of)
                .all();
    }

    private record Revoked(String name, boolean changed) {}

    /** Makes a token worthless from the next request on. */
    Mono<Void> revoke(UUID id) {
        var revoked = database.sql("with old as (select * from access.token where id = :id for update)"
                        + " update access.token t set revoked_at = coalesce(old.revoked_at, now()) from old"
                        + " where t.id = old.id returning t.name, old.revoked_at is null as changed")
                .bind("id", id)
                .map(row -> new Revoked(
                        Rows.required(row, "name", String.class), Rows.required(row, "changed", Boolean.class)))
                .one();
        return outbox.noting(
                        revoked,
                        done -> done.changed()
                                ? Optional.of(new TokenRevoked(id, done.name(), Outbox.now()))
                                : Optional.empty())
                .doOnNext(done -> actors.forgetAll())
                .switchIfEmpty(Mono.error(() -> Refused.because(AccessRefusal.TOKEN_UNKNOWN)))
                .then();
    }

    @Override
    public Mono<Actor> actor(Secret secret) {
        return database.sql("select id, name, actor_type, department, roles from access.token"
                        + " where secret_hash = :hash and revoked_at is null")
                .bind("hash", secret.hash())
                .map(Tokens::program)
                .one();
    }

    private static Actor program(Readable row) {
        return new Actor(
                Rows.required(row, "id", UUID.class).toString(),
                Rows.required(row, "name", String.class),
                ActorType.valueOf(Rows.required(row, "actor_type", String.class)),
                Rows.department(row),
                Rows.roles(row));
    }

    @Override
    public Mono<Void> used(Secret secret) {
        return database.sql("update access.token set last_used_at = now() where secret_hash = :hash"
                        + " and (last_used_at is null or last_used_at < now() - interval '5 minutes')")
                .bind("hash", secret.hash())
                .then();
    }
}
