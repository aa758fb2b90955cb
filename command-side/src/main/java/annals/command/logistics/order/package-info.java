/** Orders: placing, accepting, paying, calling off, completing; what has left cannot be called off. */
@NullMarked
package annals.command.logistics.order;

import org.jspecify.annotations.NullMarked;
