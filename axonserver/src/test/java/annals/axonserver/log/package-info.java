/** Tests of the log on Axon Server. */
@NullMarked
package annals.axonserver.log;

import org.jspecify.annotations.NullMarked;
