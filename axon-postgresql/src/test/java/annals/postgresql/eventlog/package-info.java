/** What the event log promises, tried on a real PostgreSQL that is also killed and stalled. */
@NullMarked
package annals.postgresql.eventlog;

import org.jspecify.annotations.NullMarked;
