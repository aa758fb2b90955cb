package annals.postgresql.proof;

import java.time.Instant;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A checkpoint as it is published: with the hashes of the events since the one before. */
record CheckpointLine(Checkpoint checkpoint, Hashes leaves) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Without an end of line. */
    String written() {
        return checkpoint.json().text("leaves", leaves.base64()).end();
    }

    /** Reads a line; fails with an {@link IllegalArgumentException} if it is none. */
    static CheckpointLine parse(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            var checkpoint = new Checkpoint(
                    json.path("size").asLong(),
                    Hash.of(HexFormat.of().parseHex(json.path("root").asString())),
                    Instant.parse(json.path("time").asString()),
                    json.path("keyId").asString(),
                    json.path("signature").asString());
            return new CheckpointLine(
                    checkpoint, Hashes.parse(json.path("leaves").asString()));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("This line is no checkpoint: " + line, e);
        }
    }
}
