/** The means to wait for what happens in another process, or to kill it. */
@NullMarked
package annals.node;

import org.jspecify.annotations.NullMarked;
