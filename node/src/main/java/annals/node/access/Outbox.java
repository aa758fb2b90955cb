package annals.node.access;

import annals.api.access.SignInEvent.UnknownSignInsRefused;
import annals.api.shared.DomainEvent;
import annals.api.shared.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Where events of sign-in and rights wait for the log. They are written in the transaction of the change they tell of, each
 * with the id it will have in the log, so that there is no change without its event and none that is told twice.
 */
public final class Outbox {

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    Outbox(DatabaseClient database) {
        this.database = database;
        this.transaction = TransactionalOperator.create(new R2dbcTransactionManager(database.getConnectionFactory()));
    }

    /** The moment of what happens now; in microseconds, which is what the database keeps. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** Notes an event of whoever acts. */
    public Mono<Void> note(DomainEvent event) {
        return write(event).doOnSuccess(written -> told());
    }

    /**
     * Makes a change and notes its event, both or neither.
     *
     * @param event what the change is, by whoever acts; empty if nothing changed
     */
    <T> Mono<T> noting(Mono<T> change, Function<T, Optional<DomainEvent>> event) {
        return change.flatMap(done ->
                        Mono.justOrEmpty(event.apply(done)).flatMap(this::write).thenReturn(done))
                .as(transaction::transactional)
                .doOnSuccess(done -> told());
    }

    /** Makes several changes, and notes their events, all or none. */
    <T> Mono<T> together(Mono<T> changes) {
        return changes.as(transaction::transactional).doOnSuccess(done -> told());
    }

    /** Counts one more who tried a login that nobody has. */
    Mono<Void> countUnknown() {
        return database.sql(
                        "insert into access.unknown_sign_in (minute, attempts) values (date_trunc('minute', now()), 1)"
                                + " on conflict (minute) do update set attempts = unknown_sign_in.attempts + 1")
                .then();
    }

    /** Notes the counts of the minutes that are over. */
    Mono<Void> noteUnknown() {
        return database.sql("delete from access.unknown_sign_in where minute < date_trunc('minute', now())"
                        + " returning minute, attempts")
                .map(row -> new UnknownSignInsRefused(
                        Rows.required(row, "attempts", Integer.class), Rows.required(row, "minute", Instant.class)))
                .all()
                .collectList()
                .flatMapIterable(counts -> counts)
                .concatMap(this::write)
                .then()
                .as(transaction::transactional);
    }

    /** Has the listener run whenever something may be waiting; it must be quick. */
    void onNoted(Runnable listener) {
        listeners.add(listener);
    }

    private void told() {
        listeners.forEach(Runnable::run);
    }

    private Mono<Void> write(DomainEvent event) {
        return Acting.now().flatMap(actor -> {
            var noted = Noted.of(event, actor);
            return database.sql("insert into access.outbox"
                            + " (event_id, aggregate_type, aggregate_id, type, revision, payload, metadata)"
                            + " values (:id, :kind, :aggregate, :type, :revision, :payload, :metadata)")
                    .bind("id", Ids.next())
                    .bind("kind", noted.aggregateType())
                    .bind("aggregate", noted.aggregateId())
                    .bind("type", noted.type())
                    .bind("revision", noted.revision())
                    .bind("payload", noted.payload())
                    .bind("metadata", noted.metadata())
                    .then();
        });
    }
}
