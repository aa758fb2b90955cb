package annals.postgresql.encryption;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads stored events whose classes are of no interest, only their JSON: for feeds, audits and exports. */
public final class SealedJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SubjectKeys keys;
    private final String erased;

    /** @param erased stands in the place of what was erased */
    public SealedJson(SubjectKeys keys, String erased) {
        this.keys = keys;
        this.erased = erased;
    }

    /** The same JSON with what was encrypted in plain; parts that were erased are a text that says so. */
    public String open(String json) {
        return json.contains('"' + PersonalParts.SEALED + '"')
                ? opened(JSON.readTree(json)).toString()
                : json;
    }

    static boolean isSealed(JsonNode node) {
        return node.isObject() && node.size() == 1 && node.has(PersonalParts.SEALED);
    }

    private JsonNode opened(JsonNode node) {
        if (isSealed(node)) {
            byte[] plain =
                    Opened.of(keys, node.get(PersonalParts.SEALED).asString()).plain();
            return plain == null ? JSON.getNodeFactory().stringNode(erased) : JSON.readTree(plain);
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> object.set(member.getKey(), opened(member.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, opened(array.get(i)));
            }
        }
        return node;
    }
}
