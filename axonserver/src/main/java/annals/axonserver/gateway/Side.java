package annals.axonserver.gateway;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Which nodes a request is for, decided by its first line alone. The patterns are tried in this order, and stand in
 * {@code nginx.conf} too.
 */
enum Side {
    /** A file being imported lies on one node, which alone knows how far it is, and takes erased people out of it. */
    FIRST_COMMAND_NODE("^([A-Z]+ /api/imports|POST /api/privacy/subjects/[^/?]+/erase)([/?]|$)"),

    /** A rebuild and a check of the whole log are carried out by the node that was asked, which alone knows how far it is. */
    FIRST_QUERY_NODE("^[A-Z]+ /api/(administration/read-models/|proof([?]|$)|proof/verify([?]|$))"),

    /** Whatever reads. */
    QUERY_NODES("^((GET|HEAD|OPTIONS) "
            + "|POST /api/(history/what-if|audit/bundles|privacy/subjects/[^/?]+/export)([?]|$))"),

    /** Everything else writes. */
    COMMAND_NODES("");

    private final Pattern pattern;

    Side(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** @param uri path and query as they came */
    static Side of(String method, String uri) {
        String line = method + " " + uri;
        return Arrays.stream(values())
                .filter(side -> side.pattern.matcher(line).find())
                .findFirst()
                .orElse(COMMAND_NODES);
    }

    String pattern() {
        return pattern.pattern();
    }
}
