package annals.postgresql.encryption;

import annals.postgresql.TestPostgres;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A database of its own with the table of the keys, and a master key beside it. */
final class KeyDatabase implements AutoCloseable {

    private final HikariDataSource dataSource = new HikariDataSource();
    private final Path masterFile;
    private final AtomicLong lastId = new AtomicLong(System.currentTimeMillis() << 16);

    KeyDatabase(Path folder) throws IOException, SQLException {
        dataSource.setDataSource(TestPostgres.dataSource(TestPostgres.newDatabase()));
        dataSource.setMaximumPoolSize(8);
        masterFile = folder.resolve("master.key");
        if (!Files.exists(masterFile)) {
            MasterKeys.create(masterFile);
        }
        try (var script =
                Objects.requireNonNull(SubjectKeys.class.getResourceAsStream("/db/keys/V1__subject_key.sql"))) {
            execute("create schema keys; " + new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** As after a start of the process: nothing is remembered. */
    SubjectKeys keys() throws IOException {
        return new SubjectKeys(dataSource, MasterKeys.read(masterFile), () -> new UUID(lastId.incrementAndGet(), 7));
    }

    Path masterFile() {
        return masterFile;
    }

    void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
