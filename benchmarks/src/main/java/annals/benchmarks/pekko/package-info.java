/** Pekko's typed event-sourced entities and projections on PostgreSQL, by its JDBC plugins at their best settings. */
@NullMarked
package annals.benchmarks.pekko;

import org.jspecify.annotations.NullMarked;
