package annals.axonserver.gateway;

import annals.node.start.Settings;
import annals.node.start.StartRefused;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the gateway listens and which nodes it knows.
 *
 * @param port 0 for any free one
 * @param commandNodes {@code http://host:port}, at least one; the first has the imports
 * @param queryNodes {@code http://host:port}, at least one; the first has rebuilds and checks of the whole log
 */
public record GatewaySettings(InetAddress address, int port, List<URI> commandNodes, List<URI> queryNodes) {

    /**
     * Reads {@code SERVER_ADDRESS}, {@code SERVER_PORT}, {@code ANNALS_COMMAND_NODES} and {@code ANNALS_QUERY_NODES};
     * throws {@link StartRefused} for a value that cannot be meant.
     */
    public static GatewaySettings from(Map<String, String> environment) {
        var settings = Settings.from(environment);
        return new GatewaySettings(
                settings.address(),
                settings.port(),
                nodes(environment, "ANNALS_COMMAND_NODES"),
                nodes(environment, "ANNALS_QUERY_NODES"));
    }

    private static List<URI> nodes(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        return Arrays.stream(value.split(",", -1))
                .map(node -> node(name, node.strip()))
                .toList();
    }

    private static URI node(String name, String value) {
        var node = parsed(value);
        if (node == null || !"http".equals(node.getScheme()) || node.getHost() == null || !bare(node)) {
            throw new StartRefused(
                    name + " has '" + value + "', but nodes are named as http://host:port,http://host:port.");
        }
        return node;
    }

    private static boolean bare(URI node) {
        return List.of("", "/").contains(node.getRawPath()) && node.getRawQuery() == null && node.getUserInfo() == null;
    }

    private static @Nullable URI parsed(String value) {
        try {
            return new URI(value);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
