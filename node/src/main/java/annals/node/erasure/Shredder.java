package annals.node.erasure;

import annals.node.Places;
import annals.node.postgres.DatabaseParts;
import annals.postgresql.encryption.SubjectKeys;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Rewrites the files of the database in which deleted rows may still stand. A database only marks a row as deleted; its
 * bytes stay in the table's file, in the samples of its columns and in the write-ahead log until they are overwritten.
 *
 * <p>Each table is locked while it is rewritten. Erasures that come while one rewrite runs share the next one.
 */
final class Shredder {

    private static final String TABLES = "select format('%I.%I', schemaname, tablename) from pg_tables"
            + " where (schemaname in ('read_model', 'projection') or schemaname like 'rebuild\\_%') and tablename <> 'audit_trail' order by 1";
    /** Two checkpoints, because the first may still need what was written before it began. */
    private static final List<String> AS_OWNER =
            List.of("vacuum full pg_catalog.pg_statistic", "checkpoint", "select pg_switch_wal()", "checkpoint");

    private final Places places;
    private final SubjectKeys keys;
    private final AtomicReference<Mono<Void>> next = new AtomicReference<>();
    private final Object running = new Object();

    Shredder(Places places, SubjectKeys keys) {
        this.places = places;
        this.keys = keys;
    }

    /** Ends after a rewrite that began after it was asked for. */
    Mono<Void> shred() {
        return Mono.defer(() -> next.updateAndGet(waiting -> waiting == null
                ? Mono.<Void>fromRunnable(this::alone)
                        .subscribeOn(Schedulers.boundedElastic())
                        .cache()
                : waiting));
    }

    private void alone() {
        synchronized (running) {
            next.set(null);
            try {
                rewrite();
            } catch (SQLException e) {
                throw new IllegalStateException("The files of the database cannot be rewritten now", e);
            }
        }
    }

    private void rewrite() throws SQLException {
        keys.shred();
        try (var connection = DatabaseParts.unpooled(places.database()).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '5s'");
            for (String table : tables(connection)) {
                statement.execute("vacuum (full, analyze) " + table);
            }
        }
        if (places.owner().isPresent()) {
            try (var connection = DatabaseParts.unpooled(places.owner().get()).getConnection();
                    Statement statement = connection.createStatement()) {
                for (String sql : AS_OWNER) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
