package annals.command.imports.rows;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.touchpoint.Direction;
import annals.api.customer.touchpoint.TouchpointCommand.RecordTouchpoint;
import annals.api.customer.touchpoint.TouchpointId;
import annals.api.shared.Text;
import annals.command.imports.mapping.Values;
import java.util.List;
import java.util.Set;

/** Contacts with customers. */
final class TouchpointRows implements RowPlan {

    @Override
    public List<Step> steps(Values values, List<Values> lines, Origin origin) {
        String externalId = values.needText("externalId");
        Channel channel = values.needChoice("channel", Channel.class);
        var id = values.need("externalId", text -> TouchpointId.derivedFrom(channel + ":" + origin.key(text)));
        var command = new RecordTouchpoint(
                id,
                origin.needCustomer(values),
                channel,
                values.needChoice("direction", Direction.class),
                values.needChoice("department", Department.class),
                values.need("subject", text -> Text.line(text, "The subject")),
                values.value("body", text -> Text.body(text, "The body")),
                externalId,
                Set.of(),
                origin.needMoment(values, "at"));
        return List.of(Step.create(id, "recorded", command));
    }
}
