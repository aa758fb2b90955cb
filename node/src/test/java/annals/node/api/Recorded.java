package annals.node.api;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What is recorded from now on, but for what happens at the door: sign-ins wait beside the log and come when they come. */
final class Recorded {

    private final Caller caller;
    private final long before;

    private Recorded(Caller caller) {
        this.caller = caller;
        this.before = caller.end();
    }

    static Recorded by(Caller caller) {
        return new Recorded(caller);
    }

    /** The types of the events so far, 498 at most. */
    List<String> types() {
        long end = caller.end();
        List<String> types = caller.get("/api/events?limit=500&from=" + (before + 1))
                .hasStatus(200)
                .body()
                .path("events")
                .valueStream()
                .filter(event -> event.path("position").asLong() <= end)
                .map(Recorded::type)
                .filter(type -> !type.startsWith("crm.access."))
                .toList();
        return types.subList(0, types.size() - 1); // without that of the end, after which the door may have recorded
    }

    private static String type(JsonNode event) {
        return event.path("type").asString("");
    }
}
