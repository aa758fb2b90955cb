package annals.node.start;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the environment says about this start.
 *
 * @param address the interface to listen on; the loopback interface unless {@code SERVER_ADDRESS} opens it
 * @param port 0 for any free one
 * @param dataDirectory absolute
 * @param keysDirectory absolute; holds the master key and the key that checkpoints are signed with
 * @param postgresUrl of an external database; empty for the embedded one
 * @param keysUrl of the database, or the role in it, that holds the keys; empty for the place where the log is
 * @param demo whether an empty log is filled with a story
 * @param checkpointUrl where checkpoints are sent to; empty for nowhere
 * @param otlpUrl where traces are sent to; empty for nowhere
 */
public record Settings(
        InetAddress address,
        int port,
        Path dataDirectory,
        Path keysDirectory,
        Optional<String> postgresUrl,
        Optional<String> keysUrl,
        boolean demo,
        Optional<URI> checkpointUrl,
        Optional<URI> otlpUrl) {

    private static final int HIGHEST_PORT = 65_535;
    private static final Set<String> LOG_FORMATS = Set.of("text", "json");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    /** Reads the variables; throws {@link StartRefused} for a value that cannot be meant. */
    public static Settings from(Map<String, String> environment) {
        Path data = directory("ANNALS_DATA_DIR", environment.getOrDefault("ANNALS_DATA_DIR", "data"));
        requireLogFormat(environment.getOrDefault("ANNALS_LOG_FORMAT", "text"));
        return new Settings(
                address(environment.getOrDefault("SERVER_ADDRESS", "127.0.0.1")),
                port(environment.getOrDefault("SERVER_PORT", "8080")),
                data,
                Optional.ofNullable(environment.get("ANNALS_KEYS_DIR"))
                        .map(value -> directory("ANNALS_KEYS_DIR", value))
                        .orElse(data.resolve("keys")),
                url(environment, "ANNALS_POSTGRES_URL"),
                url(environment, "ANNALS_KEYS_POSTGRES_URL"),
                demo(environment.getOrDefault("ANNALS_DEMO", "true")),
                url(environment, "ANNALS_CHECKPOINT_URL").map(Settings::checkpointUrl),
                url(environment, "ANNALS_OTLP_URL").map(Settings::otlpUrl));
    }

    /** It is the log's own configuration that reads the variable, before anything else runs. */
    private static void requireLogFormat(String value) {
        if (!LOG_FORMATS.contains(value)) {
            throw new StartRefused("ANNALS_LOG_FORMAT is '" + value + "', but it is either text or json.");
        }
    }

    private static Optional<String> url(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(url -> !url.isBlank());
    }

    private static InetAddress address(String value) {
        try {
            return InetAddress.getByName(value);
        } catch (UnknownHostException e) {
            throw new StartRefused("SERVER_ADDRESS is '" + value + "', which is no address of this machine.", e);
        }
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value.strip());
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new StartRefused("SERVER_PORT is '" + value + "', but a port is a number from 0 to 65535.");
    }

    private static boolean demo(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new StartRefused("ANNALS_DEMO is '" + value + "', but it is either true or false.");
        };
    }

    /** Encrypted, unless it stays on this machine. */
    private static URI checkpointUrl(String value) {
        try {
            URI url = new URI(value.strip());
            boolean plain = "http".equalsIgnoreCase(url.getScheme());
            boolean here = url.getHost() != null && LOOPBACK.contains(url.getHost());
            if (url.getHost() != null && ("https".equalsIgnoreCase(url.getScheme()) || (plain && here))) {
                return url;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw new StartRefused("ANNALS_CHECKPOINT_URL is '" + value
                + "', but checkpoints are sent to an https address, or by http to 127.0.0.1.");
    }

    private static URI otlpUrl(String value) {
        try {
            URI url = new URI(value.strip());
            if (url.getHost() != null && Set.of("http", "https").contains(url.getScheme())) {
                return url;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw new StartRefused("ANNALS_OTLP_URL is '" + value
                + "', but traces are sent to an http or https address, such as http://127.0.0.1:4318/v1/traces.");
    }

    private static Path directory(String name, String value) {
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new StartRefused(name + " is '" + value + "', which cannot be a directory.", e);
        }
    }
}
