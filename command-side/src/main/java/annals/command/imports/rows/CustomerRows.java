package annals.command.imports.rows;

import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.ContactPoint;
import annals.api.customer.ContactPointType;
import annals.api.customer.CustomerCommand.AssignOwner;
import annals.api.customer.CustomerCommand.RegisterCustomer;
import annals.api.customer.CustomerId;
import annals.api.customer.CustomerKind;
import annals.api.customer.touchpoint.Direction;
import annals.api.customer.touchpoint.TouchpointCommand.RecordTouchpoint;
import annals.api.customer.touchpoint.TouchpointId;
import annals.api.shared.Text;
import annals.command.customer.PhoneNumbers;
import annals.command.imports.mapping.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Customers, with how to reach them, who looks after them and what was noted about them. */
final class CustomerRows implements RowPlan {

    @Override
    public List<Step> steps(Values values, List<Values> lines, Origin origin) {
        String externalId = values.needText("externalId");
        var id = values.need("externalId", text -> CustomerId.derivedFrom(origin.key(text)));
        Instant registered = origin.moment(values, "registeredAt");
        Instant at = registered == null ? origin.uploadedAt() : registered;
        List<Step> steps = new ArrayList<>();
        steps.add(Step.create(id, "registered", register(id, externalId, values, origin, at)));
        String owner = values.value("owner", text -> Text.line(text, "The owner"));
        if (owner != null) {
            steps.add(Step.once(id, "owner", new AssignOwner(id, owner, at)));
        }
        String note = values.value("note", text -> Text.line(text, "The note"));
        if (note != null) {
            steps.add(note(id, externalId, note, origin, at));
        }
        return steps;
    }

    private static RegisterCustomer register(
            CustomerId id, String externalId, Values values, Origin origin, Instant at) {
        return new RegisterCustomer(
                id,
                values.needChoice("kind", CustomerKind.class),
                values.need("name", text -> Text.line(text, "The name")),
                contactPoints(values),
                values.choice("preferredChannel", Channel.class),
                externalId,
                origin.source(),
                at);
    }

    private static List<ContactPoint> contactPoints(Values values) {
        String region = values.text("region");
        List<ContactPoint> points = new ArrayList<>();
        for (ContactPointType type : ContactPointType.values()) {
            var point = values.value(type.name().toLowerCase(Locale.ROOT), text -> point(type, text, region));
            if (point != null) {
                points.add(point);
            }
        }
        return points;
    }

    private static ContactPoint point(ContactPointType type, String text, @Nullable String region) {
        return PhoneNumbers.normal(type, text, region);
    }

    /** A note for all departments, since nobody of one department wrote it. */
    private static Step note(CustomerId id, String externalId, String note, Origin origin, Instant at) {
        String noteId = externalId + ":note";
        var touchpoint = TouchpointId.derivedFrom(Channel.NOTE + ":" + origin.key(noteId));
        var command = new RecordTouchpoint(
                touchpoint,
                id,
                Channel.NOTE,
                Direction.INTERNAL,
                Department.SALES,
                note,
                null,
                noteId,
                EnumSet.allOf(Department.class),
                at);
        return Step.create(touchpoint, "recorded", command);
    }
}
