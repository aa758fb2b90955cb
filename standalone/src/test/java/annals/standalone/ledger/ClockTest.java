package annals.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import annals.node.Await;
import annals.node.ChildProcess;
import annals.node.postgres.DatabaseParts;
import annals.standalone.RunningAnnals;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Under 32 writers the clock of the product and of its database jumps, and the product hangs; with {@code -Dannals.hangs=90},
 * for so many seconds. Needs Linux and a C compiler.
 */
class ClockTest {

    private static final int HANGS_SECONDS = Integer.getInteger("annals.hangs", 12);
    private static final List<Duration> JUMPS =
            List.of(Duration.ofSeconds(61), Duration.ofHours(-1), Duration.ofDays(10), Duration.ZERO);
    private static final int CONTACTS = 200;
    private static final long TOLERANCE_MILLIS = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String HELD = """
            select position, replace(metadata::jsonb ->> 'idempotencyKey', '-', ' '), recorded_at from event_log.event
            where type = 'crm.customer.touchpoint.recorded' order by position""";

    private final Path directory;
    private final Path clock;
    private final Path library;

    ClockTest(@TempDir Path directory) {
        this.directory = directory.resolve("data");
        this.clock = directory.resolve("clock");
        this.library = directory.resolve("clock.so");
    }

    @Test
    void whenTheClockJumpsOrTheProductHangsEveryPromiseIsKept() throws Exception {
        assumeTrue(isCompiled(), "needs Linux and cc");
        jump(Duration.ZERO);
        try (var annals = RunningAnnals.start(directory, movedClock());
                var writers = new Writers(annals)) {
            for (Duration offset : JUMPS) {
                underLoad(writers, () -> jump(offset));
                // The control: it is within a second that the processes hear of it, and then events are of another
                // time.
                Await.that(() -> isRecordedAt(offset, annals, writers), PATIENCE);
            }
            underLoad(writers, () -> hang(annals));
            assertEveryPromiseIsKept(annals, writers);
        }
    }

    private static void underLoad(Writers writers, Runnable trouble) throws Exception {
        int before = writers.ledger().promises();
        var load = writers.record(CONTACTS);
        Await.that(() -> writers.ledger().promises() > before + CONTACTS / 4, PATIENCE);
        trouble.run();
        Writers.await(load);
    }

    private static void hang(RunningAnnals annals) {
        signal(annals, "STOP");
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(HANGS_SECONDS));
        signal(annals, "CONT");
    }

    private static void signal(RunningAnnals annals, String signal) {
        var command = List.of("kill", "-" + signal, "" + annals.process().pid());
        try (var kill = ChildProcess.start(command, Map.of())) {
            kill.awaitExit(PATIENCE);
        }
    }

    /** Written over what is there, which the processes have mapped. */
    private void jump(Duration offset) {
        var seconds = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
        seconds.putLong(0, offset.toSeconds());
        try (var file = FileChannel.open(clock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(seconds);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, String> movedClock() {
        return Map.of(
                "ANNALS_ADMIN_TOKEN", Writers.TOKEN,
                "LD_PRELOAD", library.toString(),
                "CLOCK_OFFSET_FILE", clock.toString());
    }

    private boolean isCompiled() throws URISyntaxException {
        Path source = Path.of(
                Objects.requireNonNull(ClockTest.class.getResource("clock.c")).toURI());
        String command = "cc -shared -fPIC -O2 -o " + library + " " + source;
        try (var compiler = ChildProcess.start(List.of("sh", "-c", command), Map.of())) {
            return compiler.awaitExit(PATIENCE) == 0;
        }
    }

    private static void assertEveryPromiseIsKept(RunningAnnals annals, Writers writers) throws SQLException {
        Map<Long, String> held = new TreeMap<>();
        read(annals, HELD, rows -> held.put(rows.getLong(1), rows.getString(2)));
        writers.ledger().tally(held).tell("the clock jumped four times, then " + HANGS_SECONDS + " s of silence");
        assertThat(writers.ledger().lies(held)).isEmpty();
        assertThat(number(annals, "select max(position) + 1 - count(*) from event_log.event"))
                .as("holes among the positions")
                .isZero();
        Await.that(() -> number(annals, SHOWN) == held.size(), PATIENCE);
    }

    private static final String SHOWN =
            "select count(*) from read_model.customer_timeline where text like '%contact %'";

    /** Whether an event that is recorded now is of a time that is so far from ours. */
    private static boolean isRecordedAt(Duration offset, RunningAnnals annals, Writers writers) {
        try {
            Writers.await(writers.record(1));
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
        long recorded = number(annals, """
                select (extract(epoch from recorded_at) * 1000)::bigint from event_log.event
                order by position desc limit 1""");
        return Math.abs(recorded - System.currentTimeMillis() - offset.toMillis()) < TOLERANCE_MILLIS;
    }

    private static long number(RunningAnnals annals, String query) {
        long[] number = new long[1];
        read(annals, query, rows -> number[0] = rows.getLong(1));
        return number[0];
    }

    private interface Row {
        void take(ResultSet rows) throws SQLException;
    }

    private static void read(RunningAnnals annals, String query, Row row) {
        try (var connection = DatabaseParts.unpooled(annals.database()).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                row.take(rows);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
