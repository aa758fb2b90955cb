package annals.query.service.ticket;

import static annals.query.shared.Columns.moment;
import static annals.query.shared.Columns.momentOrNull;
import static annals.query.shared.Columns.number;
import static annals.query.shared.Columns.text;
import static annals.query.shared.Columns.textOrNull;
import static annals.query.shared.Columns.value;

import annals.api.access.Action;
import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.CustomerId;
import annals.api.service.ticket.TicketId;
import annals.api.service.ticket.TicketPriority;
import annals.api.service.ticket.TicketState;
import annals.api.service.ticket.TicketStep;
import annals.api.service.ticket.TicketTransitions;
import annals.api.service.ticket.TicketType;
import annals.api.service.ticket.TicketView;
import annals.query.shared.Rights;
import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads rows as what a ticket's reader is shown. */
final class TicketRows {

    private TicketRows() {}

    /** A ticket alone, without its conversation. */
    static TicketView view(Readable row, Predicate<Action> rights) {
        var state = TicketState.valueOf(text(row, "state"));
        UUID customerId = row.get("customer_id", UUID.class);
        UUID survivor = row.get("survivor", UUID.class);
        return new TicketView(
                id(row),
                customerId == null ? null : new CustomerId(customerId),
                row.get("customer_name", String.class),
                text(row, "subject"),
                TicketType.valueOf(text(row, "type")),
                Channel.valueOf(text(row, "channel")),
                TicketPriority.valueOf(text(row, "priority")),
                state,
                row.get("category", String.class),
                row.get("owner", String.class),
                number(row, "level"),
                row.get("external_id", String.class),
                moment(row, "opened_at"),
                momentOrNull(row, "first_response_at"),
                momentOrNull(row, "resolved_at"),
                row.get("resolution", String.class),
                momentOrNull(row, "waits_until"),
                textOrNull(row, "awaits", Department::valueOf),
                survivor == null ? null : new TicketId(survivor),
                List.of(),
                row.get("score", Long.class),
                Rights.among(TicketTransitions.allowed(state), rights),
                List.of(),
                number(row, "version"),
                -1);
    }

    static TicketId id(Readable row) {
        return new TicketId(value(row, "ticket_id", UUID.class));
    }

    static TicketStep step(Readable row) {
        return new TicketStep(
                number(row, "position"),
                text(row, "type"),
                row.get("text", String.class),
                textOrNull(row, "channel", Channel::valueOf),
                departments(row.get("visible_to", String[].class)),
                text(row, "actor"),
                text(row, "actor_type"),
                moment(row, "occurred_at"));
    }

    private static @Nullable Set<Department> departments(String @Nullable [] names) {
        return names == null
                ? null
                : Department.setOf(Arrays.stream(names).map(Department::valueOf).toList());
    }
}
