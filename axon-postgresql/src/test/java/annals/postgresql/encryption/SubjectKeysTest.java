package annals.postgresql.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

class SubjectKeysTest {

    private static final byte[] TEXT = "\"a text\"".getBytes(StandardCharsets.UTF_8);

    private KeyDatabase database;
    private SubjectKeys keys;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        database = new KeyDatabase(folder);
        keys = database.keys();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSubjectHasOneKeyHoweverManyAskAtOnce() throws Exception {
        var other = database.keys();
        var threads = Executors.newFixedThreadPool(8);
        try {
            var asking = new ArrayList<Callable<UUID>>();
            for (int i = 0; i < 200; i++) {
                var subject = "s" + i % 20;
                var asked = i % 2 == 0 ? keys : other;
                asking.add(() -> asked.of(subject).id());
            }
            for (var answer : threads.invokeAll(asking)) {
                answer.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(database.number("select count(*) from keys.subject_key")).isEqualTo(20);
        for (int i = 0; i < 20; i++) {
            assertThat(other.of("s" + i).id()).isEqualTo(keys.of("s" + i).id());
        }
    }

    @Test
    void processesThatMakeAndDestroyTheSameKeysInAnyOrderDoNotWaitForEachOther(TestReporter reporter) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        reporter.publishEntry("seed", String.valueOf(seed));
        var random = new Random(seed);
        var threads = Executors.newFixedThreadPool(80); // so many ask at once that each process makes several together
        try {
            for (int round = 0; round < 30; round++) {
                var subjects = subjects(round);
                var work = new ArrayList<Callable<UUID>>();
                for (var process : List.of(keys, database.keys())) {
                    subjects.forEach(
                            subject -> work.add(() -> process.of(subject).id()));
                    var shuffled = new ArrayList<>(subjects);
                    Collections.shuffle(shuffled, random);
                    work.add(() -> {
                        process.destroy(shuffled);
                        return new UUID(0, 0);
                    });
                }
                Collections.shuffle(work, random);
                for (var answer : threads.invokeAll(work)) {
                    answer.get();
                }
            }
        } finally {
            threads.shutdown();
        }

        assertThat(database.number("select count(*) from keys.subject_key where wrapped is null"))
                .isEqualTo(30 * 40);
    }

    private static List<String> subjects(int round) {
        return IntStream.range(0, 40).mapToObj(i -> "r" + round + "-" + i).toList();
    }

    @Test
    void manyReadAndWriteAboutOneSubjectAtOnceEvenIfSomethingWasTamperedWith() throws Exception {
        var key = keys.of("s");
        byte[] tampered = Base64.getDecoder().decode(key.seal(TEXT));
        tampered[tampered.length - 1] ^= 1;
        var threads = Executors.newFixedThreadPool(8);
        try {
            var asking = new ArrayList<Callable<byte[]>>();
            for (int i = 0; i < 2_000; i++) {
                asking.add(() -> {
                    byte[] sealed = Base64.getDecoder().decode(key.seal(TEXT));
                    assertThatThrownBy(() -> key.open(tampered)).isInstanceOf(TamperedException.class);
                    return key.open(sealed);
                });
            }
            for (var answer : threads.invokeAll(asking)) {
                assertThat(answer.get()).isEqualTo(TEXT);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void keysAreWrappedByTheMasterKeyWhichOnlyItsOwnerMayRead() throws Exception {
        keys.of("s");

        assertThat(Files.getPosixFilePermissions(database.masterFile()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        Files.delete(database.masterFile());
        MasterKeys.create(database.masterFile());
        var stranger = database.keys();
        assertThatThrownBy(() -> stranger.of("s")).isInstanceOf(TamperedException.class);
    }

    @Test
    void nothingMoreIsEncryptedForASubjectWhoseKeyWasDestroyed() throws Exception {
        var held = keys.of("s");
        keys.destroy(List.of("s", "never seen"));

        assertThatThrownBy(() -> keys.of("s").seal(TEXT)).isInstanceOf(SubjectErasedException.class);
        assertThatThrownBy(() -> keys.of("never seen").seal(TEXT)).isInstanceOf(SubjectErasedException.class);
        assertThatThrownBy(() -> database.keys().of("s").seal(TEXT)).isInstanceOf(SubjectErasedException.class);
        assertThatThrownBy(() -> held.seal(TEXT)).isInstanceOf(SubjectErasedException.class);
    }

    @Test
    void aKeyInUseIsDestroyedThoughItWasReadAgainBesideAnother() throws Exception {
        var neighbour = database.keys().of("b").id();
        var held = keys.of("a");
        keys.find(neighbour);

        keys.destroy(List.of("a"));

        assertThatThrownBy(() -> held.seal(TEXT)).isInstanceOf(SubjectErasedException.class);
    }

    @Test
    void whatAnotherProcessHasDestroyedIsForgottenWhenItIsAskedFor() throws Exception {
        var sealed = keys.of("s").seal(TEXT);
        var other = database.keys();
        assertThat(Opened.of(other, sealed).plain()).isEqualTo(TEXT);
        keys.destroy(List.of("s"));
        assertThat(Opened.of(other, sealed).plain()).as("control: remembered").isEqualTo(TEXT);

        assertThat(other.forgetDestroyed(Duration.ofMinutes(1))).isTrue();

        assertThat(Opened.of(other, sealed).plain()).isNull();
        assertThat(other.forgetDestroyed(Duration.ofMinutes(1)))
                .as("a second time")
                .isFalse();
    }

    @Test
    void destroyingTwiceKeepsTheFirstMoment() throws Exception {
        keys.of("s");
        keys.destroy(List.of("s"));
        database.execute("update keys.subject_key set destroyed_at = '2020-01-01'");

        keys.destroy(List.of("s"));

        assertThat(database.number("select count(*) from keys.subject_key where destroyed_at = '2020-01-01'"))
                .isOne();
    }

    @Test
    void aRotationOfTheMasterKeyLeavesEverythingReadable() throws Exception {
        var sealed = new ArrayList<String>();
        for (int i = 0; i < 1_500; i++) {
            sealed.add(keys.of("s" + i).seal(TEXT));
        }
        keys.destroy(List.of("s7"));
        var before = Files.readString(database.masterFile());

        assertThat(keys.rotateMasterKey()).isEqualTo(1_499);

        assertThat(Files.readString(database.masterFile())).startsWith("2 ").isNotEqualTo(before);
        var fresh = database.keys();
        for (int i = 0; i < 1_500; i++) {
            var opened = Opened.of(fresh, sealed.get(i)).plain();
            assertThat(opened).isEqualTo(i == 7 ? null : TEXT);
        }
    }

    @Test
    void aRotationThatWasCutOffGoesOnAtTheNextStart() throws Exception {
        var sealed = keys.of("s").seal(TEXT);
        MasterKeys.read(database.masterFile()).add();

        var afterRestart = database.keys();
        assertThat(Opened.of(afterRestart, sealed).plain()).isEqualTo(TEXT);
        assertThat(afterRestart.finishRotation()).isOne();

        assertThat(Files.readAllLines(database.masterFile()))
                .singleElement()
                .asString()
                .startsWith("2 ");
        assertThat(Opened.of(database.keys(), sealed).plain()).isEqualTo(TEXT);
    }

    @Test
    void processesThatStartAtOnceLeaveAMasterKeyAsItIs() throws Exception {
        var file = database.masterFile();
        var before = Files.readAttributes(file, BasicFileAttributes.class);
        var threads = Executors.newFixedThreadPool(8);
        try {
            var starts = Collections.<Callable<Integer>>nCopies(
                    80, () -> database.keys().finishRotation());
            for (var start : threads.invokeAll(starts)) {
                assertThat(start.get()).isZero();
            }
        } finally {
            threads.shutdown();
        }

        var after = Files.readAttributes(file, BasicFileAttributes.class);
        assertThat(after.lastModifiedTime()).isEqualTo(before.lastModifiedTime());
        assertThat(after.fileKey()).as("the very file").isEqualTo(before.fileKey());
    }

    @Test
    void keysMadeWhileTheMasterKeyRotatesAreNotLost() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        var sealed = new ArrayList<String>();
        try {
            var making = new ArrayList<Callable<String>>();
            for (int i = 0; i < 400; i++) {
                var subject = "s" + i;
                making.add(() -> keys.of(subject).seal(TEXT));
            }
            var made = making.stream().map(threads::submit).toList();
            do {
                keys.rotateMasterKey();
            } while (!made.get(made.size() - 1).isDone());
            for (var answer : made) {
                sealed.add(answer.get());
            }
            keys.rotateMasterKey();
        } finally {
            threads.shutdown();
        }

        var fresh = database.keys();
        assertThat(sealed)
                .allSatisfy(value -> assertThat(Opened.of(fresh, value).plain()).isEqualTo(TEXT));
    }

    @Test
    void aMissingOrBrokenMasterKeyIsToldByItsFile() throws Exception {
        Files.writeString(database.masterFile(), "1 tooShort\n");
        assertThatThrownBy(database::keys).hasMessageContaining("master.key does not hold master keys");
        Files.writeString(database.masterFile(), "");
        assertThatThrownBy(database::keys).hasMessageContaining("master.key does not hold master keys");
    }
}
