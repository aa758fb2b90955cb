package annals.benchmarks.annals;

import annals.benchmarks.floor.CopyRows;
import annals.benchmarks.side.Bulk;
import annals.benchmarks.timeline.Pool;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;

/**
 * W6's floor for all read models: the finished rows that the product made of the same events, copied by one connection, one
 * table after the other, into equal tables with their indexes.
 */
public final class CopyReadModels implements Bulk {

    private static final String TABLES = """
            select relname from pg_class where relnamespace = '%s'::regnamespace and relkind = 'r' order by relname
            """.formatted(DatabaseParts.READ_MODEL);

    private final int events;
    private final List<CopyRows> copies = new ArrayList<>();

    private CopyReadModels(int events) {
        this.events = events;
    }

    /** What comes of so many events. */
    public static Bulk of(int events) {
        return new CopyReadModels(events);
    }

    @Override
    public int size() {
        return events;
    }

    @Override
    public void prepare(Database database, int callers) throws SQLException, IOException, InterruptedException {
        record(database);
        var source = DatabaseParts.unpooled(database);
        for (String table : tables(source)) {
            copies.add(copy(database, table));
        }
        if (copies.isEmpty()) {
            throw new IllegalStateException("No read model has rows");
        }
    }

    /** The product is gone before anything is copied. */
    private void record(Database database) throws SQLException, IOException, InterruptedException {
        var directory = Files.createTempDirectory("product");
        var product = PackagedProduct.start(database, directory, List.of("-Xmx1g"), System.err);
        try {
            ManyTouchpoints.fill(product, database, events);
        } finally {
            product.close();
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static List<String> tables(DataSource source) throws SQLException {
        List<String> filled = new ArrayList<>();
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var tables = statement.executeQuery(TABLES)) {
            while (tables.next()) {
                if (Pool.count(source, "select count(*) from " + DatabaseParts.READ_MODEL + '.' + tables.getString(1))
                        > 0) {
                    filled.add(tables.getString(1));
                }
            }
        }
        return filled;
    }

    private static CopyRows copy(Database database, String table) throws SQLException, IOException {
        String live = DatabaseParts.READ_MODEL + '.' + table;
        String copied = "floor_" + table;
        return CopyRows.of(
                database,
                copied,
                "create table " + copied + " (like " + live + " including all)",
                "insert into " + copied + " select * from " + live);
    }

    @Override
    public void operate(int caller) throws SQLException, IOException {
        for (CopyRows copy : copies) {
            copy.again();
        }
    }

    @Override
    public void close() throws IOException {
        for (CopyRows copy : copies) {
            copy.close();
        }
    }
}
