package annals.query.service.ticket;

import static annals.postgresql.projection.ColumnType.BIGINT;
import static annals.postgresql.projection.ColumnType.TEXT;
import static annals.postgresql.projection.ColumnType.TEXT_ARRAY;
import static annals.postgresql.projection.ColumnType.TIMESTAMPTZ;
import static annals.postgresql.projection.ColumnType.UUID;

import annals.postgresql.projection.Table;

/** What the ticket projection writes. */
final class TicketTables {

    static final Table TICKETS = Table.named("service_ticket")
            .key("ticket_id", UUID)
            .column("customer_id", UUID)
            .column("subject", TEXT)
            .column("type", TEXT)
            .column("channel", TEXT)
            .column("priority", TEXT)
            .column("state", TEXT)
            .column("category", TEXT)
            .column("owner", TEXT)
            .column("level", BIGINT)
            .column("external_id", TEXT)
            .column("opened_at", TIMESTAMPTZ)
            .column("first_response_at", TIMESTAMPTZ)
            .column("resolved_at", TIMESTAMPTZ)
            .column("resolution", TEXT)
            .column("waits_until", TIMESTAMPTZ)
            .column("awaits", TEXT)
            .column("survivor", UUID)
            .column("score", BIGINT)
            .column("version", BIGINT);

    static final Table STEPS = Table.named("service_ticket_step")
            .key("position", BIGINT)
            .column("ticket_id", UUID)
            .column("type", TEXT)
            .column("text", TEXT)
            .column("channel", TEXT)
            .column("visible_to", TEXT_ARRAY)
            .column("actor", TEXT)
            .column("actor_type", TEXT)
            .column("occurred_at", TIMESTAMPTZ);

    static final Table CUSTOMERS =
            Table.named("service_ticket_customer").key("customer_id", UUID).column("name", TEXT);

    private TicketTables() {}
}
