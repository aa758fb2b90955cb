package annals.postgresql.proof;

import annals.postgresql.TestPostgres;
import annals.postgresql.eventlog.LogDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of its own with a log of random events and the tables of the proof. */
public final class ProofDatabase implements AutoCloseable {

    private static final String APPEND = """
            select event_log.append(array[?::uuid], array[?::text], array[?::text], array[0::bigint], array[?::text],
                array[?::integer], array[?::bigint], array[?::text], array[?::text], '{}', '{}', '{}', '{}', '{}')
            """;

    private final String name = TestPostgres.newDatabase();
    private final LogDatabase log = LogDatabase.on(TestPostgres.dataSource(name));

    /** Creates it. */
    public ProofDatabase() {
        try (var script = Objects.requireNonNull(ProofDatabase.class.getResourceAsStream("/db/proof/V1__proof.sql"))) {
            execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    /** A few pooled connections. */
    public DataSource dataSource() {
        return log.dataSource();
    }

    PGSimpleDataSource unpooled() {
        return TestPostgres.dataSource(name);
    }

    /** Appends events one by one, with every sort of text and nulls among them. */
    public void append(int events, Random random) {
        try (var connection = dataSource().getConnection()) {
            for (int i = 0; i < events; i++) {
                append(connection, random);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void append(Connection connection, Random random) throws SQLException {
        try (var statement = connection.prepareStatement(APPEND)) {
            statement.setString(1, new UUID(random.nextLong(), random.nextLong()).toString());
            statement.setString(2, random.nextInt(4) == 0 ? null : "Deal");
            statement.setString(3, new UUID(random.nextLong(), random.nextLong()).toString());
            statement.setString(4, "test.sales.deal." + (random.nextBoolean() ? "opened" : "won"));
            statement.setInt(5, 1 + random.nextInt(3));
            statement.setLong(6, random.nextLong(-2_000_000_000_000_000L, 2_000_000_000_000_000L));
            statement.setString(7, payload(random));
            statement.setString(8, "{\"actor\":\"" + text(random, random.nextInt(9)) + "\"}");
            statement.execute();
        }
    }

    private static String payload(Random random) {
        return "{\"name\":{\"~\":\"" + Long.toHexString(random.nextLong()) + "\"},\"note\":\""
                + text(random, random.nextInt(random.nextInt(50) == 0 ? 5_000 : 90)) + "\"}";
    }

    private static String text(Random random, int length) {
        String letters = "ab \"\\/{}\n\r\t\b\f\u0001\u001f\u007f\u00e9\u00df\u20ac\u2028\u2029\ufffd\ud83d\udca1 z";
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int at = random.nextInt(letters.length());
            text.append(Character.isSurrogate(letters.charAt(at)) ? "\ud83d\udca1" : letters.charAt(at));
        }
        return text.toString();
    }

    void execute(String sql) {
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(String sql) {
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
