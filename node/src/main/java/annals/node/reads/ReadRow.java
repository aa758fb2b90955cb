package annals.node.reads;

import annals.api.access.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * A row that is to be written.
 *
 * @param reads how often, between the two moments
 * @param minute the merged reads it belongs to, which waits for it
 */
record ReadRow(UUID customer, Actor actor, String route, Instant since, Instant until, int reads, MergedReads minute) {}
