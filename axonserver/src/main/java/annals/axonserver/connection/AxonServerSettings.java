package annals.axonserver.connection;

import annals.node.start.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where Axon Server is and how it is talked to.
 *
 * @param servers {@code host:port}, separated by commas
 * @param token for a server with access control
 * @param certificate in PEM, of the server or of who signed it; the connection is encrypted if it is there
 */
public record AxonServerSettings(String servers, Optional<String> token, Optional<Path> certificate) {

    private static final String SERVERS = "[^\\s,:]+(:\\d{1,5})?(,[^\\s,:]+(:\\d{1,5})?)*";

    /**
     * Reads {@code ANNALS_AXONSERVER}, {@code ANNALS_AXONSERVER_TOKEN} and {@code ANNALS_AXONSERVER_CERTIFICATE}; throws
     * {@link StartRefused} for a value that cannot be meant.
     */
    public static AxonServerSettings from(Map<String, String> environment) {
        return new AxonServerSettings(
                servers(environment.getOrDefault("ANNALS_AXONSERVER", "localhost:8124")),
                text(environment, "ANNALS_AXONSERVER_TOKEN"),
                text(environment, "ANNALS_AXONSERVER_CERTIFICATE").map(AxonServerSettings::certificate));
    }

    private static String servers(String value) {
        if (!value.matches(SERVERS)) {
            throw new StartRefused(
                    "ANNALS_AXONSERVER is '" + value + "', but servers are named as host:port,host:port.");
        }
        return value;
    }

    private static Optional<String> text(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Path certificate(String value) {
        var file = Path.of(value);
        if (!Files.isReadable(file)) {
            throw new StartRefused(
                    "ANNALS_AXONSERVER_CERTIFICATE is '" + value + "', which is no file that can be read.");
        }
        return file;
    }
}
