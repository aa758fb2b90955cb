/** A collector for tests of traces. */
@NullMarked
package annals.node.traces;

import org.jspecify.annotations.NullMarked;
