package annals.query.history;

import annals.api.history.ChangedPart;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What differs between two bodies, as pointers to the smallest parts that do. */
final class JsonDifference {

    private final List<ChangedPart> changes = new ArrayList<>();

    private JsonDifference() {}

    static List<ChangedPart> between(@Nullable JsonNode before, @Nullable JsonNode after) {
        var difference = new JsonDifference();
        difference.compare("", before, after);
        return difference.changes;
    }

    private void compare(String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (before != null && before.equals(after)) {
            return;
        }
        if (before != null && after != null && before.isObject() && after.isObject()) {
            var names = new TreeSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            names.forEach(name -> compare(pointer + '/' + escaped(name), before.get(name), after.get(name)));
        } else if (before != null && after != null && before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(pointer + '/' + i, before.get(i), after.get(i));
            }
        } else if (before != null || after != null) {
            changes.add(new ChangedPart(pointer, before, after));
        }
    }

    /** As RFC 6901 says. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
