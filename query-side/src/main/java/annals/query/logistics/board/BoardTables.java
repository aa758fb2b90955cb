package annals.query.logistics.board;

import static annals.postgresql.projection.ColumnType.BIGINT;
import static annals.postgresql.projection.ColumnType.BOOLEAN;
import static annals.postgresql.projection.ColumnType.DATE;
import static annals.postgresql.projection.ColumnType.JSONB;
import static annals.postgresql.projection.ColumnType.NUMERIC;
import static annals.postgresql.projection.ColumnType.TEXT;
import static annals.postgresql.projection.ColumnType.TIMESTAMPTZ;
import static annals.postgresql.projection.ColumnType.UUID;

import annals.postgresql.projection.Table;

/** The tables of the board. */
final class BoardTables {

    static final Table ORDERS = Table.named("logistics_board")
            .key("order_id", UUID)
            .column("customer_id", UUID)
            .column("external_id", TEXT)
            .column("deal_id", UUID)
            .column("lines", JSONB)
            .column("net", NUMERIC)
            .column("currency", TEXT)
            .column("paid", NUMERIC)
            .column("promised_date", DATE)
            .column("stage", TEXT)
            .column("state", TEXT)
            .column("shipments", JSONB)
            .column("was_late", BOOLEAN)
            .column("open_promise", DATE)
            .column("cancel_reason", TEXT)
            .column("placed_at", TIMESTAMPTZ)
            .column("version", BIGINT);

    static final Table TRACK = Table.named("logistics_board_track")
            .key("shipment_id", UUID)
            .key("version", BIGINT)
            .column("order_id", UUID)
            .column("status", TEXT)
            .column("place", TEXT)
            .column("note", TEXT)
            .column("occurred_at", TIMESTAMPTZ);

    static final Table CUSTOMERS = Table.named("logistics_board_customer")
            .key("customer_id", UUID)
            .column("name", TEXT)
            .column("owner", TEXT);

    static final Table SHIPMENTS = Table.named("logistics_board_shipment")
            .key("shipment_id", UUID)
            .column("order_id", UUID)
            .column("customer_id", UUID)
            .column("carrier", TEXT)
            .column("tracking_number", TEXT)
            .column("external_id", TEXT)
            .column("status", TEXT)
            .column("planned_at", TIMESTAMPTZ);

    private BoardTables() {}
}
