package annals.query.history;

import java.util.List;

/** The tables whose rows are counted. */
enum NumberTable {
    DEALS("sales.pipeline", "deal", "sales_pipeline", "deal_id", "pipeline stage closed currency owner"),
    TICKETS("service.queue", "ticket", "service_queue", "ticket_id", "state priority owner"),
    ORDERS("logistics.board", "order", "logistics_board", "order_id", "state was_late open_promise");

    final String readModel;

    /** The kind of record that a row stands for. */
    final String recordType;

    final String table;
    final String id;

    private final String placed;

    NumberTable(String readModel, String recordType, String table, String id, String placed) {
        this.readModel = readModel;
        this.recordType = recordType;
        this.table = table;
        this.id = id;
        this.placed = placed;
    }

    /** The columns that decide whether a row counts. */
    List<String> placed() {
        return List.of(placed.split(" "));
    }

    /** Whether each column is said by one event alone; an order's state follows from all that happened to its shipments. */
    boolean isSaidByOneEvent() {
        return this != ORDERS;
    }
}
