package annals.query.logistics.board;

import annals.api.logistics.order.OrderLine;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** An order's lines as the board keeps them. */
final class Lines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Lines() {}

    static String json(List<OrderLine> lines) {
        return JSON.writeValueAsString(lines);
    }

    static List<OrderLine> parse(String json) {
        return List.of(JSON.readValue(json, OrderLine[].class));
    }
}
