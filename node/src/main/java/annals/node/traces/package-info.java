/** Traces that follow a command from its request to the read models, sent nowhere unless an address is given. */
@NullMarked
package annals.node.traces;

import org.jspecify.annotations.NullMarked;
