package annals.postgresql.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.postgresql.TestPostgres;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A network that forgets a connection tells the database and not the log, whose own time-out is twenty seconds. */
class LostWithoutAWordTest {

    private final String name = TestPostgres.newDatabase();
    private final LogDatabase database = LogDatabase.on(TestPostgres.dataSource(name));
    private final Forgetful network = new Forgetful(TestPostgres.port());
    private final AtomicInteger opened = new AtomicInteger();
    private final EventLog log = EventLog.open(
            counted(overTheNetwork()),
            database.dataSource(),
            new RegisteredTypeSerializer(Noted.types()),
            new EventUpcasterChain());

    LostWithoutAWordTest() throws IOException {}

    private PGSimpleDataSource overTheNetwork() {
        var source = TestPostgres.dataSource(name);
        source.setPortNumbers(new int[] {network.port()});
        return source;
    }

    private DataSource counted(DataSource source) {
        InvocationHandler count = (proxy, method, arguments) -> {
            opened.incrementAndGet();
            return method.invoke(source, arguments);
        };
        return (DataSource)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DataSource.class}, count);
    }

    @AfterEach
    void close() throws IOException {
        log.close();
        network.close();
        database.close();
    }

    @Test
    void anAppendIsNotWaitedForWhenNobodyWorksOnItAnyMore() throws Exception {
        try (var stalled = new StalledWriter(database.dataSource(), "stalled")) {
            var append = appendThatWaits();
            network.forget();
            stalled.commit();
            assertThatThrownBy(() -> append.get(15, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(AppendOutcomeUnknownException.class);
        }
        log.appendEvents(Noted.on("b", 0));
        assertThat(log.readEvents("b").asStream()).hasSize(1);
    }

    @Test
    void anAppendThatTheDatabaseStillWorksOnIsWaitedFor() throws Exception {
        try (var stalled = new StalledWriter(database.dataSource(), "stalled")) {
            var append = appendThatWaits();
            int before = opened.get();
            Writers.await(() -> opened.get() >= before + 3);
            assertThat(append).isNotDone();
            stalled.commit();
            append.get(15, TimeUnit.SECONDS);
        }
        assertThat(log.readEvents("a").asStream()).hasSize(1);
    }

    private CompletableFuture<Void> appendThatWaits() throws Exception {
        var append =
                CompletableFuture.runAsync(() -> log.appendEvents(Noted.on("a", 0)), work -> new Thread(work).start());
        Writers.await(() -> database.number(
                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                == 1);
        return append;
    }
}
