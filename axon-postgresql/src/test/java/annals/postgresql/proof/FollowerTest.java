package annals.postgresql.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class FollowerTest {

    @TempDir
    private Path directory;

    private final ProofDatabase db = new ProofDatabase();
    private final Random random = new Random(4);

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void everyEventIsSignedAndEveryCheckpointStandsInTheFile() throws Exception {
        db.append(300, random);
        try (var follower = new TestFollower(db, directory)) {
            TestFollower.awaitSigned(db, 300);
            var writers = new ArrayList<Thread>();
            for (int i = 0; i < 4; i++) {
                var own = new Random(i);
                writers.add(new Thread(() -> db.append(100, own)));
            }
            writers.forEach(Thread::start);
            TestFollower.awaitSigned(db, 700);
            for (Thread writer : writers) {
                writer.join();
            }
            assertThat(follower.verified().state()).isEqualTo(Verification.State.GOOD);
            TestFollower.await(
                    () -> published(directory).size() == checkpoints().size());
            assertThat(published(directory)).isEqualTo(checkpoints());
        }
    }

    @Test
    void onlyTheOwnerMayReadTheKey() throws IOException {
        var key = SigningKey.in(directory.resolve("keys/checkpoint.key"));
        var permissions = Files.getPosixFilePermissions(directory.resolve("keys/checkpoint.key"));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
        assertThat(SigningKey.in(directory.resolve("keys/checkpoint.key")).id()).isEqualTo(key.id());
    }

    @Test
    void ofTwoProcessesOneSignsAndTheOtherGoesOnWhenItEnds() throws Exception {
        db.append(10, random);
        Path second = Files.createDirectory(directory.resolve("second"));
        try (var first = new TestFollower(db, directory)) {
            TestFollower.awaitSigned(db, 10);
            try (var other = new TestFollower(db, second)) {
                db.append(10, random);
                TestFollower.awaitSigned(db, 20);
                assertThat(checkpoints()).allMatch(one -> one.keyId().equals(first.key.id()));
                first.end();
                db.append(10, random);
                TestFollower.awaitSigned(db, 30);
                assertThat(checkpoints()).anyMatch(one -> one.keyId().equals(other.key.id()));
                TestFollower.await(
                        () -> published(second).size() == checkpoints().size());
                assertThat(other.verified().state()).isEqualTo(Verification.State.GOOD);
            }
        }
        assertThat(published(second)).isEqualTo(checkpoints());
    }

    @Test
    void anEventThatWasChangedInTheMiddleIsFoundByACheckOfTheWholeLogAndNothingMoreIsSigned() throws Exception {
        db.append(700, random);
        try (var follower = new TestFollower(db, directory)) {
            TestFollower.awaitSigned(db, 700);
            db.execute("update event_log.event set metadata = metadata || ' ' where position = 123");
            assertThat(follower.verified().finding())
                    .extracting(Finding::firstBad)
                    .isEqualTo(123L);
            assertNothingIsSigned(follower);
        }
    }

    /** The tree was changed to match: then the checkpoints contradict. */
    @Test
    void anEventThatWasChangedTogetherWithTheTreeIsFoundBetweenTwoCheckpoints() throws Exception {
        try (var follower = new TestFollower(db, directory)) {
            db.append(40, random);
            TestFollower.awaitSigned(db, 40);
            db.append(40, random);
            TestFollower.awaitSigned(db, 80);
            long before = checkpoints().stream()
                    .mapToLong(Checkpoint::size)
                    .filter(size -> size <= 50)
                    .max()
                    .orElse(0);
            db.execute("update event_log.event set payload = '{}' where position = 50");
            forgeTree();
            assertThat(follower.verified().finding())
                    .extracting(Finding::firstBad)
                    .isEqualTo(before);
        }
    }

    @Test
    void aChangeOfTheLastEventsIsFoundAtTheStart() throws Exception {
        signed(300);
        db.execute("update event_log.event set sequence = 9 where position = 290");
        try (var follower = new TestFollower(db, directory)) {
            TestFollower.await(() -> follower.verdicts.finding().isPresent());
            assertThat(follower.verdicts.finding().orElseThrow().firstBad()).isEqualTo(290);
            assertNothingIsSigned(follower);
        }
    }

    @Test
    void aLogThatLostItsEndIsFoundAtTheStart() throws Exception {
        signed(300);
        db.execute("delete from event_log.event where position >= 200");
        try (var follower = new TestFollower(db, directory)) {
            TestFollower.await(() -> follower.verdicts.finding().isPresent());
            assertThat(follower.verdicts.finding().orElseThrow().firstBad()).isEqualTo(200);
            assertThat(follower.verified().finding())
                    .extracting(Finding::firstBad)
                    .isEqualTo(200L);
            assertNothingIsSigned(follower);
        }
    }

    @Test
    void aRestoredDatabaseThatWentAnotherWayContradictsTheFile() throws Exception {
        signed(300);
        db.execute("delete from event_log.event where position >= 200");
        db.execute("truncate proof.tile, proof.checkpoint");
        db.append(150, random);
        try (var follower = new TestFollower(db, directory)) {
            TestFollower.await(() -> follower.verdicts.finding().isPresent());
            assertThat(follower.verdicts.finding().orElseThrow().firstBad()).isLessThanOrEqualTo(200);
            assertThat(follower.verified().state()).isEqualTo(Verification.State.BAD);
            assertThat(checkpoints()).isEmpty();
        }
    }

    @Test
    void aLostTreeIsBuiltAnewAndGoesOnFromTheFile() throws Exception {
        signed(300);
        var before = published(directory);
        db.execute("truncate proof.tile, proof.checkpoint");
        db.append(10, random);
        try (var follower = new TestFollower(db, directory)) {
            TestFollower.awaitSigned(db, 310);
            assertThat(follower.verified().state()).isEqualTo(Verification.State.GOOD);
        }
        assertThat(published(directory))
                .startsWith(before.toArray(Checkpoint[]::new))
                .isEqualTo(checkpoints());
    }

    @Test
    void aLineOfTheFileThatWasNotWrittenToItsEndIsWrittenAgain() throws Exception {
        signed(50);
        String whole = Files.readString(directory.resolve("checkpoints.jsonl"));
        Files.writeString(directory.resolve("checkpoints.jsonl"), whole.substring(0, whole.length() - 20));
        db.append(1, random);
        signed(51);
        assertThat(Files.readString(directory.resolve("checkpoints.jsonl"))).startsWith(whole);
    }

    private void signed(int events) throws IOException {
        db.append(events - (int) db.number("select count(*) from event_log.event"), random);
        try (var follower = new TestFollower(db, directory)) {
            follower.wake();
            TestFollower.awaitSigned(db, events);
        }
    }

    private void assertNothingIsSigned(TestFollower follower) {
        var before = checkpoints();
        db.append(5, random);
        follower.wake();
        assertThat(follower.verified().state()).isEqualTo(Verification.State.BAD);
        assertThat(checkpoints()).isEqualTo(before);
    }

    /** As somebody would who may write in the database but has not the key. */
    private void forgeTree() throws Exception {
        try (var connection = db.dataSource().getConnection()) {
            var edge = new Edge();
            edge.add(new LogRows(connection).hashes(0, 1_000).leaves());
            new TileTable(connection).save(edge.takeChanged());
        }
    }

    private List<Checkpoint> checkpoints() {
        var all = new ArrayList<>(new ProofReader(db.dataSource()).before(Long.MAX_VALUE, 1_000));
        java.util.Collections.reverse(all);
        return all;
    }

    static List<Checkpoint> published(Path directory) {
        try (var lines = Files.lines(directory.resolve("checkpoints.jsonl"))) {
            return lines.map(CheckpointLine::parse)
                    .map(CheckpointLine::checkpoint)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
