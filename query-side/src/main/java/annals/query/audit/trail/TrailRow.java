package annals.query.audit.trail;

import static annals.query.shared.Columns.moment;
import static annals.query.shared.Columns.number;
import static annals.query.shared.Columns.text;
import static annals.query.shared.Columns.textOrNull;
import static annals.query.shared.Columns.value;

import annals.api.access.ActorType;
import annals.api.access.Department;
import annals.api.audit.trail.TrailEntry;
import annals.api.customer.CustomerId;
import io.r2dbc.spi.Readable;
import java.util.UUID;

/** Reads a row of the trail. */
final class TrailRow {

    private TrailRow() {}

    static TrailEntry entry(Readable row) {
        UUID customer = row.get("customer_id", UUID.class);
        return new TrailEntry(
                number(row, "position"),
                value(row, "event_id", UUID.class),
                text(row, "type"),
                text(row, "record_type"),
                text(row, "record_id"),
                customer == null ? null : new CustomerId(customer),
                moment(row, "occurred_at"),
                moment(row, "recorded_at"),
                text(row, "actor"),
                text(row, "actor_name"),
                ActorType.valueOf(text(row, "actor_type")),
                textOrNull(row, "department", Department::valueOf),
                row.get("correlation_id", String.class),
                row.get("causation_id", String.class),
                row.get("command", String.class),
                row.get("import_id", String.class));
    }
}
