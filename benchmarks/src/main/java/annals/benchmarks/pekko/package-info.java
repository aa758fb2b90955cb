/** Pekko's typed event-sourced entities and projections on PostgreSQL, by its JDBC plugins, with the best of a few settings that were tried. */
@NullMarked
package annals.benchmarks.pekko;

import org.jspecify.annotations.NullMarked;
