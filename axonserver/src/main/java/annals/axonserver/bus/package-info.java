/** How commands reach the node that has their aggregate, and how their outcome comes back. */
@NullMarked
package annals.axonserver.bus;

import org.jspecify.annotations.NullMarked;
