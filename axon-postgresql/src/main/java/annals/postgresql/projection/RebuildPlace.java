package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import reactor.core.publisher.Mono;

/** The schema in which a read model is built anew, and how far it has come: that stands beside its rows. */
final class RebuildPlace {

    static final String PREFIX = "rebuild_";

    final String schema;
    private final Replay replay;
    private final CopyTables tables;
    private final String place;

    RebuildPlace(Replay replay, String live) {
        this.schema = PREFIX + replay.readModel.replaceAll("[^a-z0-9]", "_");
        this.replay = replay;
        this.tables = new CopyTables(live, replay.tables);
        this.place = schema + "._place";
    }

    Mono<Void> create(Connection c) {
        return drop(c).then(CopyTables.run(c, "create schema " + schema))
                .then(tables.create(c, schema, CopyTables.Lasting.FOR_EVER))
                .then(CopyTables.run(c, "create table " + place + " as select -1::bigint as position"));
    }

    Mono<Void> drop(Connection c) {
        return CopyTables.run(c, "drop schema if exists " + schema + " cascade");
    }

    Mono<Long> position(Connection c) {
        return Sql.query(c, "select position from " + place, row -> row.get(0, Long.class))
                .single();
    }

    /** Fails with {@link LostByCrashException} if it does not stand where the one who moves it believes. */
    Mono<Void> move(Connection c, long from, long to) {
        return Sql.update(c, "update " + place + " set position = $1 where position = $2", to, from)
                .flatMap(count -> count == 1 ? Mono.empty() : Mono.error(LostByCrashException::new));
    }

    /** Fails with {@link LostByCrashException} if it stands elsewhere. */
    Mono<Void> require(Connection c, long position) {
        return position(c).flatMap(stands -> stands == position ? Mono.empty() : Mono.error(LostByCrashException::new));
    }

    /**
     * Begins a transaction on the copies. Its commit is not waited for: the exchange is, and with it all that came before;
     * and what an earlier process left is dropped anyway. What a crash of the database takes away is noticed by the place.
     */
    Mono<Void> enter(Connection c) {
        return CopyTables.run(c, "set local statement_timeout = 0; set local synchronous_commit = off")
                .then(CopyTables.enter(c, schema));
    }

    Replay replay() {
        return replay;
    }
}
