package annals.node.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The contract as {@code /openapi.json} tells it. */
record Contract(JsonNode root) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String JSON_TYPE = "application/json";

    /** A route that changes something: its method and its path with places for ids. */
    record Route(HttpMethod method, String template) {

        String path(Object id) {
            return template.replaceAll("\\{\\w+}", id.toString());
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    /** The names in every object stand in alphabetical order, whichever order the product answers them in. */
    static Contract of(Answer answer) {
        return new Contract(sorted(answer.hasStatus(200).body()));
    }

    static Contract parsed(String text) {
        return new Contract(sorted(JSON.readTree(text)));
    }

    /** The same without some routes, {@code POST /api/customers}, and without what only they take and answer. */
    Contract without(Set<String> routes) {
        var rest = (ObjectNode) root.deepCopy();
        var paths = (ObjectNode) rest.path("paths");
        List<String> schemas = new ArrayList<>();
        for (String route : routes) {
            var path = (ObjectNode) paths.path(route.substring(route.indexOf(' ') + 1));
            String verb = route.substring(0, route.indexOf(' ')).toLowerCase(Locale.ROOT);
            schemas.addAll(path.path(verb).findValuesAsString("$ref"));
            path.remove(verb);
        }
        paths.removeIf(JsonNode::isEmpty);
        List<String> needed = rest.findValuesAsString("$ref");
        schemas.stream()
                .filter(schema -> !needed.contains(schema))
                .forEach(schema -> ((ObjectNode) rest.at("/components/schemas"))
                        .remove(schema.substring(schema.lastIndexOf('/') + 1)));
        return new Contract(rest);
    }

    /** Every route of the product with one of these methods. */
    static List<Route> routes(HttpMethod... methods) {
        return Reviewed.routes().stream()
                .map(line -> line.split(" ", 3))
                .map(words -> new Route(HttpMethod.valueOf(words[0]), words[1]))
                .filter(route -> List.of(methods).contains(route.method()))
                .toList();
    }

    static List<Route> changes() {
        return routes(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    }

    /** As it is checked in. */
    String text() {
        var indented = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        return JSON.writer().with(indented).writeValueAsString(root) + "\n";
    }

    JsonNode operation(Route route) {
        return root.path("paths")
                .path(route.template())
                .path(route.method().name().toLowerCase(Locale.ROOT));
    }

    boolean takesJson(Route route) {
        return operation(route).path("requestBody").path("content").has(JSON_TYPE);
    }

    boolean needsJson(Route route) {
        return takesJson(route)
                && operation(route).path("requestBody").path("required").asBoolean();
    }

    /** The schema of the JSON body that a route takes; missing if it takes none. */
    JsonNode body(Route route) {
        return resolved(operation(route)
                .path("requestBody")
                .path("content")
                .path(JSON_TYPE)
                .path("schema"));
    }

    /** The schema that a reference, if it is one, stands for. */
    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : root.at(reference.substring(1));
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            ArrayNode array = JSON.createArrayNode();
            node.forEach(element -> array.add(sorted(element)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = JSON.createObjectNode();
        for (String name : new TreeSet<>(new ArrayList<>(node.propertyNames()))) {
            object.set(name, sorted(node.path(name)));
        }
        return object;
    }
}
