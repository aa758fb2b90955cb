package annals.node.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.api.access.Actor;
import annals.api.access.ActorType;
import annals.api.access.Department;
import annals.api.access.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class ReadRecorderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final UUID ADA = UUID.randomUUID();
    private static final UUID BOB = UUID.randomUUID();
    private static final Actor KIM = actor("kim");

    private final DataSource database = ReadDatabase.empty();
    private final Hands clock = new Hands();
    private final ReadWriter writer = new ReadWriter(new ReadLog(database), 1_000);
    private final ReadRecorder recorder = new ReadRecorder(writer, clock);
    private final Thread thread = new Thread(writer, "reads");

    @BeforeEach
    void start() {
        thread.start();
    }

    @AfterEach
    void end() throws InterruptedException {
        writer.end();
        thread.join();
    }

    /** A clock that is moved by hand. */
    private static final class Hands extends Clock {

        private volatile Instant now = Instant.parse("2026-03-20T12:00:01Z");

        void forward(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static Actor actor(String login) {
        return new Actor(login, login, ActorType.USER, Department.SALES, Set.of(Role.SALES_REP));
    }

    private void read(Actor who, String route, UUID... customers) {
        recorder.record(who, route, List.of(customers)).block(PATIENCE);
    }

    @Test
    void aReadIsOnDiskBeforeItsAnswerIsGiven() {
        read(KIM, "GET /a", ADA);
        assertThat(ReadDatabase.rows(database)).containsExactly("kim GET /a 1");
    }

    @Test
    void whatIsReadAgainWithinAMinuteIsOneMoreEntryWithItsCountWhateverTheNumber() {
        IntStream.range(0, 500).forEach(number -> read(KIM, "GET /a", ADA));
        clock.forward(Duration.ofMinutes(1));
        recorder.endMinutes();
        read(actor("tom"), "GET /b", BOB);
        assertThat(ReadDatabase.rows(database)).containsExactly("kim GET /a 1", "kim GET /a 499", "tom GET /b 1");
    }

    @Test
    void anotherReaderRouteCustomerOrMinuteIsAnotherEntry() {
        read(KIM, "GET /a", ADA, BOB);
        read(KIM, "GET /b", ADA);
        read(actor("tom"), "GET /a", ADA);
        clock.forward(Duration.ofMinutes(1));
        read(KIM, "GET /a", ADA);
        assertThat(ReadDatabase.rows(database)).hasSize(5).allMatch(row -> row.endsWith(" 1"));
    }

    @Test
    void manyWhoReadAtOnceAreAllRecorded() {
        Flux.range(0, 300)
                .flatMap(number -> recorder.record(actor("p" + number), "GET /a", List.of(ADA, BOB)), 300)
                .blockLast(PATIENCE);
        assertThat(ReadDatabase.rows(database)).hasSize(600);
    }

    @Test
    void whatCannotBeRecordedIsNotAnsweredAndIsRecordedOnceItCanBe() {
        ReadDatabase.execute(database, "alter table audit.personal_read rename to away");
        assertThatThrownBy(() -> read(KIM, "GET /a", ADA)).hasStackTraceContaining("ReadNotRecorded");
        ReadDatabase.execute(database, "alter table audit.away rename to personal_read");
        read(KIM, "GET /a", ADA);
        assertThat(ReadDatabase.rows(database)).containsExactly("kim GET /a 1");
    }

    @Test
    void moreThanFitAreRefusedInsteadOfFillingTheMemory() {
        var full = new ReadWriter(new ReadLog(database), 10);
        var recorded = new ReadRecorder(full, clock)
                .record(
                        KIM,
                        "GET /a",
                        Stream.generate(UUID::randomUUID).limit(11).toList());
        assertThatThrownBy(() -> recorded.block(PATIENCE)).hasStackTraceContaining("ReadNotRecorded");
    }

    @Test
    void nobodyChangesWhatWasRecorded() {
        read(KIM, "GET /a", ADA);
        for (String sql : List.of(
                "delete from audit.personal_read",
                "update audit.personal_read set actor = 'tom'",
                "truncate audit.personal_read")) {
            assertThatThrownBy(() -> ReadDatabase.execute(database, sql)).hasStackTraceContaining("stays as it is");
        }
        assertThat(ReadDatabase.rows(database)).containsExactly("kim GET /a 1");
    }
}
