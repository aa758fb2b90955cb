package annals.standalone.postgres;

import annals.node.start.StartRefused;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The machine's operating system and processor. */
final class Platform {

    private Platform() {}

    /** Answers where the packed PostgreSQL for this machine is; throws {@link StartRefused} if there is none. */
    static URL archive() {
        String system = System.getProperty("os.name");
        String processor = System.getProperty("os.arch");
        URL archive = Platform.class.getResource("/postgres-" + system(system) + "-" + processor(processor) + ".txz");
        // The packed programs need the GNU C library, which Alpine does not have.
        if (archive == null || Files.exists(Path.of("/etc/alpine-release"))) {
            throw new StartRefused("Annals brings no PostgreSQL for " + system + " on " + processor
                    + "; set ANNALS_POSTGRES_URL to a PostgreSQL of your own.");
        }
        return archive;
    }

    private static String system(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mac")) {
            return "darwin";
        }
        return lower.startsWith("windows") ? "windows" : lower;
    }

    private static String processor(String name) {
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }
}
