package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Copies of a read model's tables in another schema, where the same statements find them by the search path. */
final class CopyTables {

    /** How long a copy has to last. */
    enum Lasting {
        /** Until the transaction ends. */
        TRANSACTION,
        /** Until somebody drops it or the database falls: it is never written twice. */
        WHILE_WANTED,
        /** For ever: it may take the place of the live tables, so its indexes are called the same. */
        FOR_EVER
    }

    private static final String INDEXES =
            "select replace(pg_get_indexdef(i.indexrelid), ' ON ' || n.nspname || '.', ' ON ' || $3 || '.')"
                    + " from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace"
                    + " where n.nspname = $1 and c.relname = $2 and not exists"
                    + " (select from pg_constraint k where k.conindid = i.indexrelid)";
    private static final String CONSTRAINTS =
            "select format('alter table %I.%I add constraint %I %s', $3, $2, k.conname, pg_get_constraintdef(k.oid))"
                    + " from pg_constraint k join pg_class c on c.oid = k.conrelid"
                    + " join pg_namespace n on n.oid = c.relnamespace"
                    + " where n.nspname = $1 and c.relname = $2 and k.contype in ('p', 'u', 'x')";

    private final String live;
    private final List<Table> tables;

    /** @param live the schema of the tables to copy */
    CopyTables(String live, List<Table> tables) {
        this.live = live;
        this.tables = tables;
    }

    /** Makes empty copies. */
    Mono<Void> create(Connection connection, String schema, Lasting lasting) {
        return Flux.fromIterable(tables)
                .concatMap(table -> create(connection, schema, table, lasting))
                .then();
    }

    private Mono<Void> create(Connection connection, String schema, Table table, Lasting lasting) {
        String like = Sql.name(table.name) + " (like " + Sql.name(live + '.' + table.name) + " including all";
        return switch (lasting) {
            case TRANSACTION -> run(connection, "create temp table " + like + ") on commit drop");
            case WHILE_WANTED -> run(connection, "create unlogged table " + Sql.name(schema) + '.' + like + ')');
            case FOR_EVER ->
                run(connection, "create table " + Sql.name(schema) + '.' + like + " excluding indexes)")
                        .thenMany(texts(connection, CONSTRAINTS, table, schema))
                        .concatWith(texts(connection, INDEXES, table, schema))
                        .concatMap(sql -> run(connection, sql))
                        .then();
        };
    }

    private Flux<String> texts(Connection connection, String sql, Table table, String schema) {
        return Sql.query(connection, sql, row -> String.valueOf(row.get(0, String.class)), live, table.name, schema)
                .collectList()
                .flatMapMany(Flux::fromIterable);
    }

    /** Fills empty copies with the rows of others. */
    Mono<Void> fill(Connection connection, String from, String into) {
        return Flux.fromIterable(tables)
                .concatMap(table -> run(
                        connection,
                        "insert into " + Sql.name(into + '.' + table.name) + " select * from "
                                + Sql.name(from + '.' + table.name)))
                .then();
    }

    /** Has statements without a schema find the copies, and nothing but the copies, until the transaction ends. */
    static Mono<Void> enter(Connection connection, String schema) {
        return run(connection, "set local search_path = " + Sql.name(schema));
    }

    static Mono<Void> run(Connection connection, String sql) {
        return Sql.update(connection, sql).then();
    }
}
