package annals.postgresql.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import annals.postgresql.Tally;
import annals.postgresql.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With {@code -Dprocess.kills=100}, longer. */
@SuppressWarnings("NullAway.Init")
class ProcessCrashTest {

    private static final int KILLS = Integer.getInteger("process.kills", 1);

    @TempDir
    private Path directory;

    private final String name = TestPostgres.newDatabase();
    private final LogDatabase database = LogDatabase.on(TestPostgres.dataSource(name));

    @AfterEach
    void close() {
        database.close();
    }

    static IntStream kills() {
        return IntStream.range(0, KILLS);
    }

    @ParameterizedTest
    @MethodSource("kills")
    void everyEventInTheLedgerIsInTheLogAfterTheProcessWasKilled(int kill) throws Exception {
        var ledger = ledgerOfKilledProcess("ledger", false);
        var stored = stored();

        new Tally(ledger.size(), lost(ledger), 0, 0, 0, stored.size() - ledger.size()).tell("kill " + kill);
        assertThat(ledger).doesNotHaveDuplicates();
        assertThat(lost(ledger)).isZero();
        assertThat(stored.stream().map(StoredEvent::position))
                .containsExactlyElementsOf(
                        LongStream.range(0, stored.size()).boxed().toList());
        assertThat(stored.size() - ledger.size()).as("on their way").isBetween(0, MortalWriter.WRITERS);
        assertTheNextProcessGoesOn(stored.size());
    }

    /** The control: a ledger that is written before the append promises what is not there. */
    @Test
    void aLedgerWrittenBeforeTheAppendPromisesTooMuch() throws Exception {
        var ledger = ledgerOfKilledProcess("early ledger", true);

        new Tally(ledger.size(), lost(ledger), 0, 0, 0, 0).tellOfControl("entered before the append");
        assertThat(lost(ledger)).isPositive();
    }

    private void assertTheNextProcessGoesOn(long position) {
        try (var log = database.open()) {
            log.appendEvents(Noted.on("after the crash", 0));
            assertThat(log.head()).isEqualTo(position);
        }
    }

    private List<String> ledgerOfKilledProcess(String file, boolean tooEarly) throws Exception {
        var ledger = directory.resolve(file);
        var process = MortalWriter.start(TestPostgres.port(), name, ledger, tooEarly);
        try {
            Writers.await(() -> Files.exists(ledger) && linesOf(ledger).size() > 150);
        } finally {
            MortalWriter.kill(process);
        }
        Writers.await(() -> database.number("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and application_name = '" + MortalWriter.NAME + "'")
                == 0);
        return linesOf(ledger);
    }

    /** Without a last line that was cut off. */
    private static List<String> linesOf(Path ledger) throws IOException {
        String text = Files.readString(ledger);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private long lost(List<String> ledger) {
        Set<String> stored = stored().stream()
                .map(event -> event.aggregateId() + "/" + event.sequence())
                .collect(Collectors.toSet());
        return ledger.stream().filter(event -> !stored.contains(event)).count();
    }

    private List<StoredEvent> stored() {
        return new EventLogReader(database.dataSource()).read(0, Integer.MAX_VALUE, List.of(), null);
    }
}
