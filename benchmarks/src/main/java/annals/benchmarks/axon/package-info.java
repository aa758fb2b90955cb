/** Stock Axon Framework on PostgreSQL by its own JDBC engine: with its defaults, and as its documentation tunes it. */
@NullMarked
package annals.benchmarks.axon;

import org.jspecify.annotations.NullMarked;
