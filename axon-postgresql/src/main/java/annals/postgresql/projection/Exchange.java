package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts a new copy in the place of the live tables, in one transaction with the read model's place in the log. */
final class Exchange {

    static final String REPLACED = "replaced_";

    private static final String TOKEN =
            "update projection.token set token = $1, token_type = $2, position = $3 where processor = $4";

    private final RebuildPlace copy;
    private final String live;
    private final String replaced;

    Exchange(RebuildPlace copy, String live) {
        this.copy = copy;
        this.live = live;
        this.replaced = copy.schema.replaceFirst(RebuildPlace.PREFIX, REPLACED);
    }

    /**
     * Waits a little for those who read, then nobody reads until it is done: milliseconds. Fails, and changes nothing, if
     * readers take longer.
     */
    Mono<Void> run(Connection c, long position) {
        var token = new GlobalSequenceTrackingToken(position);
        var serializer = new TokenSerializer();
        return CopyTables.run(c, "set local lock_timeout = '400ms'")
                .then(CopyTables.run(c, "lock table projection.gate in access exclusive mode"))
                .then(Mono.defer(() -> copy.require(c, position)))
                .then(CopyTables.run(c, "create schema " + replaced))
                .thenMany(Flux.fromIterable(copy.replay().tables).concatMap(table -> exchange(c, table)))
                .then(Sql.update(
                        c, TOKEN, serializer.text(token), serializer.type(token), position, copy.replay().readModel))
                .then(Sql.update(c, "delete from projection.failure where processor = $1", copy.replay().readModel))
                .then();
    }

    private Mono<Void> exchange(Connection c, Table table) {
        return CopyTables.run(c, alter(live, table) + replaced)
                .then(CopyTables.run(c, alter(copy.schema, table) + live));
    }

    private static String alter(String schema, Table table) {
        return "alter table " + Sql.name(schema + '.' + table.name) + " set schema ";
    }

    /** Drops what is no longer needed. */
    Mono<Void> clean(Connection c) {
        return CopyTables.run(c, "drop schema if exists " + replaced + " cascade")
                .then(copy.drop(c));
    }
}
