package annals.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import annals.postgresql.proof.EvidenceRequest;
import annals.postgresql.proof.SignedLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Evidence bundles that somebody changed and bundles that nobody changed; {@code -Dproof.runs=1000} for the campaign. */
@SuppressWarnings("NullAway.Init")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundleTest {

    private static final Logger LOG = LoggerFactory.getLogger(BundleTest.class);
    private static final int RUNS = Integer.getInteger("proof.runs", 200);
    private static final Pattern POSITION = Pattern.compile("^\\{\"position\":(\\d+)", Pattern.MULTILINE);
    private static final String EVENTS = "events.ndjson";

    private final long seed = Long.getLong("proof.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private Path directory;
    private SignedLog log;
    private Set<String> key;

    @BeforeAll
    void sign(@TempDir Path folder) throws Exception {
        LOG.info("seed {}", seed);
        directory = folder;
        log = new SignedLog(folder);
        for (int i = 0; i < 7; i++) {
            log.append(1 + random.nextInt(20), random);
        }
        key = Set.of(log.keyId());
    }

    @AfterAll
    void close() {
        log.close();
    }

    @Test
    void bundlesAsTheProductWritesThemAreGood() throws Exception {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            questions.add(Question.bundle(log.bundle(request()), random.nextBoolean() ? key : Set.of()));
        }
        var good = new Question.Said(true, OptionalLong.empty());
        assertThat(questions.stream().map(Question::said)).as("seed %s", seed).allMatch(good::equals);
        assertThat(Node.said(Node.VERIFIER, questions)).allMatch(good::equals);
    }

    @Test
    void aChangeOfAnyByteOfAnyFileIsFoundAndOneOfAnEventIsLocated() throws Exception {
        List<Question> questions = new ArrayList<>();
        List<Optional<Place>> expected = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            var files = unzipped(log.bundle(request()));
            expected.add(changed(files));
            questions.add(Question.bundle(zipped(files), key));
        }
        List<Question.Said> java = questions.stream().map(Question::said).toList();
        for (int i = 0; i < RUNS; i++) {
            assertThat(java.get(i).good()).as("%d, seed %s", i, seed).isFalse();
            var firstBad = java.get(i).firstBad();
            assertThat(expected.get(i).map(place -> place.fits(firstBad)).orElse(true))
                    .as("%s, %s, %d, seed %s", expected.get(i), firstBad, i, seed)
                    .isTrue();
        }
        LOG.info("{} of {} found", RUNS, RUNS);
        assertThat(Node.said(Node.VERIFIER, questions)).isEqualTo(java);
    }

    /** A fraction is written back as it was read, so it is no matter of how the line is written. */
    @Test
    void aNumberThatBecameAFractionIsLocatedAlikeByBoth() throws Exception {
        var some = new EvidenceRequest(5, log.size(), List.of(), List.of(), List.of());
        var files = unzipped(log.bundle(some));
        String events = new String(Objects.requireNonNull(files.get(EVENTS)), StandardCharsets.UTF_8);
        String changed = events.replaceFirst("\"recordedMicros\":-?\\d+", "\"recordedMicros\":1.5");
        files.put(EVENTS, changed.getBytes(StandardCharsets.UTF_8));
        var question = Question.bundle(zipped(files), key);
        assertThat(question.said()).isEqualTo(new Question.Said(false, OptionalLong.of(0)));
        assertThat(Node.said(Node.VERIFIER, List.of(question))).containsExactly(question.said());
    }

    @Test
    void aKeyThatIsNoBase64AnyMoreHasSignedNothing() throws Exception {
        var files = unzipped(log.bundle(request()));
        String pem = new String(files.get("public-keys.pem"), java.nio.charset.StandardCharsets.UTF_8);
        for (String broken :
                List.of(pem.replaceFirst("=", ""), pem.replaceFirst("M", "="), pem.replaceFirst("\\n", "\nAAA"))) {
            files.put("public-keys.pem", broken.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            var question = Question.bundle(zipped(files), key);
            assertThat(question.said().good()).as(broken).isFalse();
            assertThat(Node.said(Node.VERIFIER, List.of(question))).containsExactly(question.said());
        }
    }

    @Test
    void aFileThatIsMissingOrAddedIsFound() throws Exception {
        byte[] bundle = log.bundle(request());
        List<Question> questions = new ArrayList<>();
        for (String name : unzipped(bundle).keySet()) {
            var files = unzipped(bundle);
            files.remove(name);
            questions.add(Question.bundle(zipped(files), key));
        }
        var files = unzipped(bundle);
        files.put("more.txt", new byte[] {1});
        questions.add(Question.bundle(zipped(files), key));
        assertThat(questions.stream().map(Question::said)).noneMatch(Question.Said::good);
        assertThat(Node.said(Node.VERIFIER, questions)).noneMatch(Question.Said::good);
    }

    /** As somebody runs them who has received a file. */
    @Test
    void bothVerifiersSayTheSameWithTheSameExitCodeOnTheCommandLine() throws Exception {
        Path dump = Files.write(directory.resolve("dump.ndjson"), log.dump(0, log.size()));
        Path published = Files.write(directory.resolve("published.jsonl"), log.published());
        Path bundle = Files.write(directory.resolve("bundle.zip"), log.bundle(request()));
        Path other = Files.writeString(directory.resolve("letter.txt"), "Dear auditor");
        String forged = Files.readString(dump).replaceFirst("\"sequence\":0", "\"sequence\":1");
        Path bad = Files.writeString(directory.resolve("bad.ndjson"), forged);
        String outside = published.toString();
        for (List<String> command : List.of(javaCommand(), List.of("node", "verify.mjs"))) {
            assertThat(run(command, dump.toString(), "--checkpoints", outside, "--key", log.keyId()))
                    .startsWith("0 GOOD: " + log.size() + " events.");
            assertThat(run(command, bundle.toString(), "--key", log.keyId())).startsWith("0 GOOD: ");
            assertThat(run(command, bad.toString(), "--key", log.keyId())).startsWith("1 BAD: first bad position 0.");
            assertThat(run(command, dump.toString(), "--key", "0".repeat(64)))
                    .startsWith("1 BAD: first bad position 0.");
            assertThat(run(command, other.toString())).startsWith("2 ");
            assertThat(run(command, directory.resolve("none").toString())).startsWith("2 ");
            assertThat(run(command)).startsWith("2 ");
        }
    }

    private static List<String> javaCommand() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-cp", "target/classes", "annals.verifier.Main");
    }

    private static String run(List<String> command, String... arguments) throws Exception {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of(arguments));
        Process process = new ProcessBuilder(whole).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }

    private EvidenceRequest request() {
        long from = random.nextBoolean() ? 0 : random.nextLong(log.size());
        long to = random.nextBoolean() ? log.size() : random.nextLong(from, log.size()) + 1;
        List<String> types = random.nextBoolean() ? List.of() : List.of("test.sales.deal.won");
        return new EvidenceRequest(from, to, types, List.of(), List.of());
    }

    /** Where a changed event is told: at its own position, or, if it cannot be read, right after the one before. */
    private record Place(long before, long own) {

        boolean fits(OptionalLong firstBad) {
            return firstBad.isPresent() && firstBad.getAsLong() > before && firstBad.getAsLong() <= own;
        }
    }

    /** Answers the place of the event that was changed, if it was one and still says its position. */
    private Optional<Place> changed(Map<String, byte[]> files) {
        var names = files.entrySet().stream()
                .filter(file -> file.getValue().length > 0)
                .map(Map.Entry::getKey)
                .toList();
        String name = random.nextBoolean() && names.contains(EVENTS) ? EVENTS : names.get(random.nextInt(names.size()));
        byte[] bytes = Objects.requireNonNull(files.get(name));
        int at = random.nextInt(name.equals("manifest.sig") ? bytes.length - 1 : bytes.length);
        var place = name.equals(EVENTS)
                ? place(new String(bytes, StandardCharsets.ISO_8859_1), at)
                : Optional.<Place>empty();
        bytes[at] ^= (byte) (1 + random.nextInt(127));
        return place;
    }

    private static Optional<Place> place(String text, int at) {
        long before = -1;
        for (var position = POSITION.matcher(text); position.find(); ) {
            int end = text.indexOf('\n', position.end());
            if (at <= end) {
                boolean isPosition = at >= position.start() && at < position.end();
                return isPosition
                        ? Optional.empty()
                        : Optional.of(new Place(before, Long.parseLong(position.group(1))));
            }
            before = Long.parseLong(position.group(1));
        }
        throw new IllegalStateException("no line at " + at);
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] zipped(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
