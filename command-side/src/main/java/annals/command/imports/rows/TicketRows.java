package annals.command.imports.rows;

import annals.api.customer.Channel;
import annals.api.service.ticket.TicketCommand.ClassifyTicket;
import annals.api.service.ticket.TicketCommand.OpenTicket;
import annals.api.service.ticket.TicketId;
import annals.api.service.ticket.TicketPriority;
import annals.api.service.ticket.TicketType;
import annals.api.shared.Text;
import annals.command.imports.mapping.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tickets as they were opened. */
final class TicketRows implements RowPlan {

    @Override
    public List<Step> steps(Values values, List<Values> lines, Origin origin) {
        String externalId = values.needText("externalId");
        var id = values.need("externalId", text -> TicketId.derivedFrom(origin.key(text)));
        Instant at = origin.needMoment(values, "openedAt");
        String body = values.value("body", text -> Text.body(text, "The body"));
        List<Step> steps = new ArrayList<>();
        steps.add(Step.create(id, "opened", open(id, externalId, body, values, origin, at)));
        String category = values.value("category", text -> Text.line(text, "The category"));
        if (category != null) {
            steps.add(Step.once(id, "classified", new ClassifyTicket(id, category, null, null, at)));
        }
        return steps;
    }

    static OpenTicket open(
            TicketId id, String externalId, @Nullable String body, Values values, Origin origin, Instant at) {
        return new OpenTicket(
                id,
                origin.customer(values),
                values.needChoice("type", TicketType.class),
                values.needChoice("channel", Channel.class),
                values.needChoice("priority", TicketPriority.class),
                values.need("subject", text -> Text.line(text, "The subject")),
                body,
                externalId,
                at);
    }
}
