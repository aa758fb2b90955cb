/** One address for all nodes: what belongs to the command side goes to command nodes, the rest to query nodes. */
@NullMarked
package annals.axonserver.gateway;

import org.jspecify.annotations.NullMarked;
