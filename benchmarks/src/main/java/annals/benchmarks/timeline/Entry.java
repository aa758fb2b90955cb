package annals.benchmarks.timeline;

import annals.api.customer.touchpoint.TouchpointEvent.TouchpointRecorded;
import java.time.Instant;
import java.util.Map;

/** What a row of the timeline is made from. */
public record Entry(long position, TouchpointRecorded event, Map<String, ?> metaData, Instant recordedAt) {}
