package annals.postgresql.proof;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Which events are meant: those that fit every list that is not empty.
 *
 * @param types registered names, without revision
 * @param records ids of aggregates
 * @param eventIds UUIDs
 */
record Selection(List<String> types, List<String> records, List<String> eventIds) {

    static final Selection ALL = new Selection(List.of(), List.of(), List.of());

    String condition() {
        return (types.isEmpty() ? "" : " and type = any(?)")
                + (records.isEmpty() ? "" : " and aggregate_id = any(?)")
                + (eventIds.isEmpty() ? "" : " and event_id = any(?::uuid[])");
    }

    void bind(PreparedStatement statement, int first) throws SQLException {
        int parameter = first;
        for (List<String> values : List.of(types, records, eventIds)) {
            if (!values.isEmpty()) {
                statement.setObject(parameter++, values.toArray(String[]::new));
            }
        }
    }
}
