package annals.postgresql.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthTest {

    private final ProofDatabase db = new ProofDatabase();
    private final Random random = new Random(4);

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void anEventThatComesBetweenTwoLooksAtTheLogIsNotTakenForAHole(@TempDir Path directory) throws Exception {
        db.append(10, random);
        var appendsNow = new AtomicBoolean();
        try (var connection = db.dataSource().getConnection();
                var file = CheckpointFile.open(directory.resolve("checkpoints.jsonl"))) {
            var watched = asking(connection, sql -> {
                if (sql.contains("max(position), -1") && appendsNow.compareAndSet(true, false)) {
                    db.append(1, random);
                }
            });
            var growth = new Growth(watched, SigningKey.in(directory.resolve("key")), file, InstantSource.system());
            assertThat(growth.resume()).isEmpty();
            assertThat(growth.grow()).isEqualTo(10);

            appendsNow.set(true);
            assertThat(growth.grow()).isZero();
            assertThat(appendsNow).as("it came in between").isFalse();
            assertThat(growth.grow()).isOne();
        }
    }

    private interface Question {

        void asked(String sql);
    }

    private static Connection asking(Connection connection, Question question) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        question.asked((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }
}
