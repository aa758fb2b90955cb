/** An Axon event store on one PostgreSQL table whose positions have no holes. */
@NullMarked
package annals.postgresql.eventlog;

import org.jspecify.annotations.NullMarked;
