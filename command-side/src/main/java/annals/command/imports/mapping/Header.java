package annals.command.imports.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The names of a file's columns. */
public final class Header {

    private final List<String> names;
    private final Map<String, Integer> indices = new HashMap<>();
    private final Set<String> repeated = new HashSet<>();

    /** @param cells the file's first row */
    public Header(List<String> cells) {
        names = cells.stream().map(String::strip).toList();
        for (int i = 0; i < names.size(); i++) {
            if (indices.putIfAbsent(names.get(i), i) != null) {
                repeated.add(names.get(i));
            }
        }
    }

    /** The names in the order of the file. */
    public List<String> names() {
        return names;
    }

    int size() {
        return names.size();
    }

    boolean has(String name) {
        return indices.containsKey(name);
    }

    boolean repeats(String name) {
        return repeated.contains(name);
    }

    int indexOf(String name) {
        return Objects.requireNonNull(indices.get(name));
    }
}
