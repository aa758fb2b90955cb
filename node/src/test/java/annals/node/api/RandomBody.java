package annals.node.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Makes bodies that mostly have the form the contract wants, and hold whatever fits into it or nearly does. */
final class RandomBody {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DEEPEST = 4;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "Ada",
            "a\u0000b",
            "\ud83d\udca1",
            "\u202eadA",
            "O'Brien; --",
            "%_\\",
            "9".repeat(400),
            "ada@annals.example",
            "+493012345678",
            "EUR",
            "0.01",
            "-1",
            "1e999999999",
            "2026-02-30",
            "2026-02-28",
            "+999999999-12-31",
            "-999999999-01-01",
            "2026-01-01T00:00:00Z",
            "1970-01-01T00:00:00.000000001Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "PROPOSAL");
    private static final List<String> NUMBERS = List.of(
            "0", "1", "-1", "0.5", "2147483648", "1e400", "1e-400", "-0.0", "9223372036854775808", "1e999999999");

    private final Contract contract;
    private final Random random;
    private final List<UUID> ids;

    /** @param ids of things that exist, so that not every body ends at an unknown id */
    RandomBody(Contract contract, Random random, List<UUID> ids) {
        this.contract = contract;
        this.random = random;
        this.ids = ids;
    }

    String of(JsonNode schema) {
        return JSON.writeValueAsString(value(schema, 0));
    }

    private JsonNode value(JsonNode reference, int depth) {
        JsonNode schema = contract.resolved(reference);
        int whim = random.nextInt(25);
        if (whim == 0) {
            return JSON.nullNode();
        }
        if (whim == 1 || depth > DEEPEST) {
            return scalar();
        }
        if (schema.has("oneOf")) {
            return value(
                    schema.path("oneOf")
                            .path(random.nextInt(schema.path("oneOf").size())),
                    depth);
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> number();
            case "boolean" -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            default -> text();
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.createObjectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asString("")));
        for (var field : schema.path("properties").properties()) {
            if (random.nextInt(3) == 0 || (required.contains(field.getKey()) && random.nextInt(20) > 0)) {
                object.set(field.getKey(), value(field.getValue(), depth + 1));
            }
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.createArrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private JsonNode scalar() {
        return random.nextBoolean() ? number() : text();
    }

    private JsonNode number() {
        return JSON.getNodeFactory().rawValueNode(new RawValue(pick(NUMBERS)));
    }

    private JsonNode text() {
        boolean id = random.nextInt(3) == 0;
        return JSON.getNodeFactory().stringNode(id ? pick(ids).toString() : pick(TEXTS));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
