package annals.postgresql.proof;

import java.util.List;

/**
 * Which events belong into a bundle: those in the stretch that fit every list that is not empty.
 *
 * @param from the first position
 * @param to the first position after the stretch
 * @param types registered names, without revision
 * @param recordIds ids of aggregates
 * @param eventIds UUIDs
 */
public record EvidenceRequest(long from, long to, List<String> types, List<String> recordIds, List<String> eventIds) {

    Selection selection() {
        return new Selection(types, recordIds, eventIds);
    }

    String json() {
        return new JsonLine()
                .number("from", from)
                .number("to", to)
                .texts("types", types)
                .texts("recordIds", recordIds)
                .texts("eventIds", eventIds)
                .end();
    }
}
