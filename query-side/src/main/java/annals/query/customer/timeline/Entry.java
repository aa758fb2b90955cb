package annals.query.customer.timeline;

import static annals.query.shared.Columns.moment;
import static annals.query.shared.Columns.number;
import static annals.query.shared.Columns.text;
import static annals.query.shared.Columns.textOrNull;
import static annals.query.shared.Columns.value;

import annals.api.access.Actor;
import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.CustomerId;
import annals.api.customer.timeline.TimelineEntry;
import annals.api.customer.timeline.TimelineFilter;
import annals.query.shared.LiveEvent;
import io.r2dbc.spi.Readable;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry with who may read it, who caused it, and how it is told to them and to others. */
record Entry(
        TimelineEntry entry,
        @Nullable Set<String> visibleTo,
        @Nullable String actorId,
        LiveEvent<TimelineEntry> toldToActor,
        LiveEvent<TimelineEntry> toldToOthers) {

    static Entry of(Readable row) {
        var entry = new TimelineEntry(
                number(row, "position"),
                new CustomerId(value(row, "customer_id", UUID.class)),
                row.get("customer_name", String.class),
                text(row, "kind"),
                text(row, "type"),
                text(row, "text"),
                row.get("body", String.class),
                textOrNull(row, "department", Department::valueOf),
                textOrNull(row, "channel", Channel::valueOf),
                text(row, "actor"),
                text(row, "actor_type"),
                text(row, "link"),
                row.get("command_key", String.class),
                moment(row, "occurred_at"),
                moment(row, "recorded_at"));
        String[] visibleTo = row.get("visible_to", String[].class);
        return new Entry(
                entry,
                visibleTo == null ? null : Set.of(visibleTo),
                row.get("actor_id", String.class),
                LiveEvent.of(entry, entry.position()),
                LiveEvent.of(entry.withoutCommandKey(), entry.position()));
    }

    boolean isIn(TimelineFilter filter) {
        return (filter.customerId() == null || filter.customerId().equals(entry.customerId()))
                && isAnyOf(filter.departments(), entry.department())
                && isAnyOf(filter.kinds(), entry.kind())
                && isAnyOf(filter.channels(), entry.channel())
                && (filter.actor() == null || filter.actor().equals(entry.actor()))
                && isVisibleTo(filter.reader().department());
    }

    TimelineEntry shownTo(Actor reader) {
        return Objects.requireNonNull(toldTo(reader).entry());
    }

    /** Only who caused an entry is told the key of the command. */
    LiveEvent<TimelineEntry> toldTo(Actor reader) {
        return reader.id().equals(actorId) ? toldToActor : toldToOthers;
    }

    private static <T> boolean isAnyOf(Set<T> wanted, @Nullable T value) {
        return wanted.isEmpty() || (value != null && wanted.contains(value));
    }

    private boolean isVisibleTo(@Nullable Department department) {
        return visibleTo == null || (department != null && visibleTo.contains(department.name()));
    }
}
