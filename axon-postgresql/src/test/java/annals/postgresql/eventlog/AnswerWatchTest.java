package annals.postgresql.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import annals.postgresql.TestPostgres;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class AnswerWatchTest {

    private static final int NOBODY = Integer.MAX_VALUE;

    private final CompletableFuture<String> ended = new CompletableFuture<>();

    @Test
    void aLookThatFailsIsNotTheLast() throws Exception {
        var looks = new AtomicInteger();
        var database = TestPostgres.dataSource("postgres");
        try (var watch = new AnswerWatch(proxy(DataSource.class, method -> {
            if (looks.getAndIncrement() == 0) {
                throw new IllegalStateException("the first look fails");
            }
            return database.getConnection();
        }))) {
            watch.start();
            watch.awaits(proxy(Connection.class, ended::complete), NOBODY);
            assertThat(ended.get(60, TimeUnit.SECONDS)).isEqualTo("abort");
        }
        assertThat(looks).hasValue(3);
    }

    @Test
    void anAnswerThatIsPickedUpLateIsNoLostConnection() throws Exception {
        var looks = new AtomicInteger();
        var watching = new CompletableFuture<AnswerWatch>();
        var database = TestPostgres.dataSource("postgres");
        try (var watch = new AnswerWatch(proxy(DataSource.class, method -> {
            if (looks.getAndIncrement() == 1) {
                watching.get().answered();
                ended.complete("answered");
            }
            return database.getConnection();
        }))) {
            watching.complete(watch);
            watch.start();
            watch.awaits(proxy(Connection.class, ended::complete), NOBODY);
            assertThat(ended.get(60, TimeUnit.SECONDS)).isEqualTo("answered");
        }
    }

    /** What a call of a method does, by the method's name. */
    private interface Call {

        Object of(String method) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object result = call.of(method.getName());
                    return method.getReturnType() == void.class ? null : result;
                }));
    }
}
