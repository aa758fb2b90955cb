package annals.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureSizesTest {

    private static final int LONGEST_FILE = 250;
    private static final int LONGEST_README = 120;

    @Test
    void noFileIsTooLongToRead() throws IOException {
        List<Path> files = mainFiles(root());
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            assertThat(lines(file)).as("lines of %s", file).isLessThanOrEqualTo(LONGEST_FILE);
        }
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(lines(root().resolve("README.md"))).isLessThanOrEqualTo(LONGEST_README);
    }

    private static Path root() {
        Optional<Path> root = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(path -> Files.isDirectory(path.resolve("shared-api/src/main/java")))
                .findFirst();
        assumeTrue(root.isPresent(), "The sources are not here: no folder above has shared-api/src/main/java.");
        return root.orElseThrow();
    }

    private static List<Path> mainFiles(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> modules = Files.list(root)) {
            for (Path sources : modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> found = Files.walk(sources)) {
                    found.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
                }
            }
        }
        return files;
    }

    private static int lines(Path file) throws IOException {
        return Files.readAllLines(file).size();
    }
}
