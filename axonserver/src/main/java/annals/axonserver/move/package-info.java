/** Moves a log between PostgreSQL and Axon Server, both ways, event for event. */
@NullMarked
package annals.axonserver.move;

import org.jspecify.annotations.NullMarked;
