package annals.axonserver.stub;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * For each command a ring on which every node that handles it has as many places as its load factor says. A command
 * goes to the node at the next place after the hash of its routing key.
 */
final class Routing {

    private static final int DEFAULT_LOAD_FACTOR = 100;

    private final Map<String, TreeMap<String, CommandNode>> rings = new HashMap<>();

    void subscribe(String command, int loadFactor, CommandNode node) {
        unsubscribe(command, node);
        var ring = rings.computeIfAbsent(command, name -> new TreeMap<>());
        int places = loadFactor == 0 ? DEFAULT_LOAD_FACTOR : loadFactor;
        for (int place = 0; place < places; place++) {
            ring.put(hash(node.id() + " #" + place), node);
        }
    }

    void unsubscribe(String command, CommandNode node) {
        var ring = rings.get(command);
        if (ring != null) {
            ring.values().removeIf(node::equals);
        }
    }

    void remove(CommandNode node) {
        rings.values().forEach(ring -> ring.values().removeIf(node::equals));
    }

    Optional<CommandNode> nodeFor(String command, String routingKey) {
        var ring = rings.get(command);
        if (ring == null || ring.isEmpty()) {
            return Optional.empty();
        }
        var next = ring.ceilingEntry(hash(routingKey));
        return Optional.of(next != null ? next.getValue() : ring.firstEntry().getValue());
    }

    private static String hash(String text) {
        try {
            var md5 = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(md5.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
