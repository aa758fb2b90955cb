/** The connection to Axon Server. */
@NullMarked
package annals.axonserver.connection;

import org.jspecify.annotations.NullMarked;
