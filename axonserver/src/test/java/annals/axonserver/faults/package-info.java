/** What the nodes promise while some of them, or the server, die. */
@NullMarked
package annals.axonserver.faults;

import org.jspecify.annotations.NullMarked;
