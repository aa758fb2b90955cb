package annals.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTest {

    private final Path cluster;
    private final Path mark;

    PostmasterTest(@TempDir Path cluster) {
        this.cluster = cluster;
        this.mark = cluster.resolve("postmaster.pid");
    }

    @Test
    void aDirectoryWithoutMarkIsServedByNobody() throws IOException {
        assertThat(Postmaster.serving(cluster)).isEmpty();
    }

    @Test
    void anotherProgramWithTheProcessNumberOfAnEndedServerIsNotTakenForIt() throws IOException {
        Files.writeString(mark, ProcessHandle.current().pid() + "\n" + cluster + "\n");
        assertThat(Postmaster.serving(cluster)).isEmpty();
        Postmaster.forgetEnded(cluster);
        assertThat(mark).doesNotExist();
    }
}
