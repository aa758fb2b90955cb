/** The assembly of many processes: command nodes and query nodes that share an Axon Server and a PostgreSQL. */
@NullMarked
package annals.axonserver;

import org.jspecify.annotations.NullMarked;
