package annals.benchmarks.pekko;

import annals.api.shared.DomainEvent;
import java.util.Map;

/** What an entity persists: an event, and who did it. */
record Noted(DomainEvent event, Map<String, String> metaData) {}
