package annals.node.parts;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Tells the processes that write read models in one database apart.
 *
 * @param value the same after each start
 */
public record NodeName(String value) {

    /** Follows from the data directory, which one process at a time holds. */
    public static NodeName of(String assembly, Path dataDirectory) {
        return new NodeName(
                assembly + "-" + UUID.nameUUIDFromBytes(dataDirectory.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
