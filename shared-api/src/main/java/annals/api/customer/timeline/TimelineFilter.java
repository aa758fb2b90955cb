package annals.api.customer.timeline;

import annals.api.access.Department;
import annals.api.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the timeline are wanted; null means all.
 *
 * @param reader the department of who reads, which decides about internal notes; null if it has none
 */
public record TimelineFilter(
        @Nullable CustomerId customerId,
        @Nullable Department department,
        @Nullable String kind,
        @Nullable Department reader) {}
