package annals.postgresql.projection;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** What the library logs while this is open, in full detail. */
final class Told extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final Logger LIBRARY = (Logger) LoggerFactory.getLogger("annals.postgresql");

    private final @Nullable Level before = LIBRARY.getLevel();
    private final List<ILoggingEvent> all = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<ILoggingEvent> fresh = new LinkedBlockingQueue<>();

    Told() {
        start();
        LIBRARY.setLevel(Level.DEBUG);
        LIBRARY.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        all.add(event);
        fresh.add(event);
    }

    /** Waits for the next such message. */
    ILoggingEvent await(Predicate<ILoggingEvent> wanted) throws InterruptedException {
        ILoggingEvent next;
        do {
            next = fresh.poll(30, TimeUnit.SECONDS);
            assertThat(next).as("told in time, after %s", all).isNotNull();
        } while (next != null && !wanted.test(next));
        return java.util.Objects.requireNonNull(next);
    }

    /** What somebody reads who has not asked for details. */
    List<ILoggingEvent> warnings() {
        return all.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .toList();
    }

    @Override
    public void close() {
        LIBRARY.detachAppender(this);
        LIBRARY.setLevel(before);
    }
}
