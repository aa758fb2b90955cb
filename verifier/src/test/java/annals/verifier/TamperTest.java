package annals.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import annals.postgresql.proof.Forger;
import annals.postgresql.proof.Forger.Forgery;
import annals.postgresql.proof.SignedLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Dumps that somebody changed and dumps that nobody changed; {@code -Dproof.runs=1000} for the campaign. */
@SuppressWarnings("NullAway.Init")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperTest {

    private static final Logger LOG = LoggerFactory.getLogger(TamperTest.class);
    private static final int RUNS = Integer.getInteger("proof.runs", 200);
    private static final byte[] NOTHING = {};

    private final long seed = Long.getLong("proof.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private Path directory;
    private SignedLog log;
    private Set<String> key;

    @BeforeAll
    void sign(@TempDir Path folder) throws Exception {
        directory = folder;
        LOG.info("seed {}, {} runs", seed, RUNS);
        log = new SignedLog(directory);
        for (int i = 0; i < 9; i++) {
            log.append(1 + random.nextInt(20), random);
        }
        key = Set.of(log.keyId());
    }

    @AfterAll
    void close() {
        log.close();
    }

    @Test
    void everyTamperingIsFoundAndLocatedByBothVerifiers() throws Exception {
        List<Forgery> forgeries = forgeries();
        List<Question> questions = asked(forgeries);
        List<Question.Said> java = questions.stream().map(Question::said).toList();
        for (int i = 0; i < RUNS; i++) {
            var expected =
                    new Question.Said(false, OptionalLong.of(forgeries.get(i).firstBad()));
            assertThat(java.get(i)).as("%s, seed %s", forgeries.get(i), seed).isEqualTo(expected);
        }
        LOG.info("{} of {} found and located: {}", RUNS, RUNS, kinds(forgeries));
        assertThat(Node.said(Node.VERIFIER, questions)).isEqualTo(java);
    }

    @Test
    void whatNobodyChangedIsNeverSuspected() throws Exception {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            questions.add(clean());
        }
        var good = new Question.Said(true, OptionalLong.empty());
        assertThat(questions.stream().map(Question::said)).as("seed %s", seed).allMatch(good::equals);
        LOG.info("0 false alarms in {} clean runs", RUNS);
        assertThat(Node.said(Node.VERIFIER, questions)).allMatch(good::equals);
    }

    /** The control: each of these checks is needed. */
    @Test
    void aVerifierThatLeavesOutACheckMissesTamperings() throws Exception {
        List<Forgery> forgeries = new ArrayList<>(forgeries());
        forgeries.add(new Forger(log, directory, random).appended()); // the only kind that the last check finds alone
        List<Question> questions = asked(forgeries);
        for (String check : List.of("need(leafOf(event).equals(signed)", "if (!same) {", "need(dump.next() === null")) {
            long missed = Node.said(without(check), questions).stream()
                    .filter(Question.Said::good)
                    .count();
            LOG.info("without \"{}\": {} of {} missed", check, missed, questions.size());
            assertThat(missed).as(check).isPositive();
        }
    }

    /** The control: why a key must come by another way, and checkpoints be kept elsewhere. */
    @Test
    void whoBelievesTheFilesOwnKeysOrKeepsNoCheckpointsIsDeceived() throws Exception {
        var forger = new Forger(log, directory, random);
        byte[] taken = forger.takenOver(3).dump();
        assertThat(Question.dump(taken, NOTHING, Set.of()).said().good()).isTrue();
        assertThat(Question.dump(taken, NOTHING, key).said()).isEqualTo(bad(0));
        assertThat(Question.dump(taken, log.published(), Set.of()).said()).isEqualTo(bad(0));
        var outside = forgeries().stream().filter(Forgery::needsOutside).toList();
        assertThat(outside)
                .isNotEmpty()
                .filteredOn(forgery -> forgery.kind().equals("fork"))
                .allSatisfy(forgery -> {
                    assertThat(Question.dump(forgery.dump(), NOTHING, key)
                                    .said()
                                    .good())
                            .isTrue();
                });
    }

    private static Question.Said bad(long position) {
        return new Question.Said(false, OptionalLong.of(position));
    }

    private List<Forgery> forgeries() throws Exception {
        var forger = new Forger(log, directory, random);
        List<Forgery> forgeries = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            forgeries.add(forger.forge());
        }
        return forgeries;
    }

    private List<Question> asked(List<Forgery> forgeries) throws Exception {
        byte[] published = log.published();
        return forgeries.stream()
                .map(forgery -> Question.dump(
                        forgery.dump(), forgery.needsOutside() || random.nextBoolean() ? published : NOTHING, key))
                .toList();
    }

    private Question clean() throws Exception {
        long from = random.nextBoolean() ? 0 : random.nextLong(log.size());
        long to = random.nextBoolean() ? log.size() : random.nextLong(from, log.size()) + 1;
        byte[] published = random.nextBoolean() ? log.published() : NOTHING;
        var keys = random.nextBoolean() ? key : Set.<String>of();
        return new Question(Question.Kind.DUMP, log.dump(from, to), published, keys, from, OptionalLong.of(to));
    }

    private Path without(String check) throws Exception {
        String source = Files.readString(Node.VERIFIER);
        assertThat(source).contains(check);
        Path weaker = directory.resolve("weaker" + check.hashCode() + ".mjs");
        List<String> lines =
                source.lines().filter(line -> !line.contains(check)).toList();
        return Files.write(weaker, lines);
    }

    private static Map<String, Integer> kinds(List<Forgery> forgeries) {
        var kinds = new TreeMap<String, Integer>();
        forgeries.forEach(forgery -> kinds.merge(forgery.kind(), 1, Integer::sum));
        return kinds;
    }
}
