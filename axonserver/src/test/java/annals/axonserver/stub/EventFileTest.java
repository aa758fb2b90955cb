package annals.axonserver.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axoniq.axonserver.grpc.event.Event;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class EventFileTest {

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void writeTwoTransactions() throws IOException {
        path = folder.resolve("events");
        try (var file = EventFile.open(path, transaction -> {})) {
            file.append(List.of(event("a"), event("b")));
            file.append(List.of(event("c")));
        }
    }

    @Test
    void transactionsAreReadInTheirOrder() throws IOException {
        assertThat(read()).containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void aLastTransactionThatIsNotWholeIsCutOffWhereverItEnds() throws IOException {
        long whole = Files.size(path);
        for (long size = whole - 1; size > 0; size--) {
            truncate(size);
            var left = read();
            assertThat(left).hasSizeLessThan(2).isSubsetOf(List.of(List.of("a", "b")));
            append("d");
            assertThat(read()).last().isEqualTo(List.of("d"));
            truncate(0);
            writeTwoTransactions();
        }
    }

    @Test
    void aByteThatWasChangedEndsTheFile() throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        bytes[bytes.length - 1]++;
        Files.write(path, bytes);

        assertThat(read()).containsExactly(List.of("a", "b"));
    }

    @Test
    void whatWasNotSyncedIsNotInTheFile() throws IOException {
        long size = Files.size(path);
        try (var file = EventFile.open(path, transaction -> {})) {
            file.append(List.of(event("d")));
            assertThat(Files.size(path)).isEqualTo(size);
            file.sync();
            assertThat(Files.size(path)).isGreaterThan(size);
        }
    }

    @Test
    void aFileIsOpenOnce() throws IOException {
        try (var file = EventFile.open(path, transaction -> {})) {
            assertThat(file).isNotNull();
            assertThatThrownBy(() -> EventFile.open(path, transaction -> {}))
                    .isInstanceOf(OverlappingFileLockException.class);
        }
    }

    private void append(String id) throws IOException {
        try (var file = EventFile.open(path, transaction -> {})) {
            file.append(List.of(event(id)));
        }
    }

    private void truncate(long size) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
    }

    private List<List<String>> read() throws IOException {
        var read = new ArrayList<List<String>>();
        EventFile.open(
                        path,
                        transaction -> read.add(transaction.stream()
                                .map(Event::getMessageIdentifier)
                                .toList()))
                .close();
        return read;
    }

    private static Event event(String id) {
        return Event.newBuilder().setMessageIdentifier(id).build();
    }
}
