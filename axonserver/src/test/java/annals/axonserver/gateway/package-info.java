/** Tests of the gateway. */
@NullMarked
package annals.axonserver.gateway;

import org.jspecify.annotations.NullMarked;
