package annals.api.customer.timeline;

import annals.api.access.Actor;
import annals.api.access.Department;
import annals.api.customer.Channel;
import annals.api.customer.CustomerId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the timeline are wanted; null, or none, means all. Of several values any one is enough.
 *
 * @param actor name of who did it
 * @param reader who reads, whose department decides about internal notes and who alone sees own command keys
 */
public record TimelineFilter(
        @Nullable CustomerId customerId,
        Set<Department> departments,
        Set<String> kinds,
        Set<Channel> channels,
        @Nullable String actor,
        Actor reader) {

    /** Copies the values. */
    public TimelineFilter {
        departments = Set.copyOf(departments);
        kinds = Set.copyOf(kinds);
        channels = Set.copyOf(channels);
    }
}
