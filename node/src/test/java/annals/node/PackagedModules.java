package annals.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * The modules that both assemblies consist of. Each is compared with the module's own jar, so that what is in one assembly
 * is in the other, byte for byte.
 */
public final class PackagedModules {

    private static final List<String> MODULES =
            List.of("shared-api", "command-side", "query-side", "http", "axon-postgresql", "node");

    private PackagedModules() {}

    /** The packaged jar of the assembly whose tests are running. */
    public static Path assembly(String name) throws IOException {
        return jar(Path.of("target"), name);
    }

    /** Throws if a module that is packed into an assembly is not the one that was built beside it. */
    public static void requireAsBuilt(Path assembly) throws IOException {
        try (var packed = new ZipFile(assembly.toFile())) {
            for (String module : MODULES) {
                byte[] built = Files.readAllBytes(jar(Path.of("..", module, "target"), module));
                assertThat(module(packed, module)).as(module).isEqualTo(built);
            }
        }
    }

    private static byte[] module(ZipFile jar, String name) throws IOException {
        var entry = jar.stream()
                .filter(each -> each.getName().matches("BOOT-INF/lib/" + name + "-[0-9].*[.]jar"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + jar.getName()));
        return jar.getInputStream(entry).readAllBytes();
    }

    private static Path jar(Path folder, String name) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(name + "-[0-9.]+(-SNAPSHOT)?[.]jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(name + " is not packaged"));
        }
    }
}
