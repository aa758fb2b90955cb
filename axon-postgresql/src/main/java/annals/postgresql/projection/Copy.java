package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import reactor.core.publisher.Mono;

/** A read model as it was at some moment, in a schema of its own. It is dropped when nobody uses it any more. */
final class Copy {

    /**
     * What a copy shows; two moments with the same key show the same.
     *
     * @param position of the last event in it
     * @param included how many events are in it; all up to the position, or fewer
     */
    record Key(String readModel, long position, long included) {

        static Key of(String readModel, Stretch stretch) {
            return new Key(readModel, stretch.position(), stretch.included());
        }

        boolean isWhole() {
            return included == position + 1;
        }
    }

    final Key key;
    final String schema;
    private int users;
    private boolean forgotten;

    Copy(Key key, String schema) {
        this.key = key;
        this.schema = schema;
    }

    /** Notes in the transaction that makes it that it is there. A crash of the database empties the note like the rows. */
    Mono<Void> note(Connection connection) {
        return CopyTables.run(connection, "create unlogged table " + schema + "._made as select true as made");
    }

    /** Fails with {@link LostByCrashException} if a crash of the database has emptied it. */
    Mono<Void> require(Connection connection) {
        return Sql.query(connection, "select made from " + schema + "._made", row -> row.get(0, Boolean.class))
                .switchIfEmpty(Mono.error(LostByCrashException::new))
                .then();
    }

    /** False if it is about to be dropped. */
    synchronized boolean use() {
        if (!forgotten) {
            users++;
        }
        return !forgotten;
    }

    /** True if it must be dropped now. */
    synchronized boolean leave() {
        users--;
        return forgotten && users == 0;
    }

    /** True if it must be dropped now. */
    synchronized boolean forget() {
        boolean first = !forgotten;
        forgotten = true;
        return first && users == 0;
    }
}
