/** Every command in every state of an order. */
@NullMarked
package annals.command.logistics.order;

import org.jspecify.annotations.NullMarked;
