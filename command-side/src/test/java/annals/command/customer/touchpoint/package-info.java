/** Every command in every state. */
@NullMarked
package annals.command.customer.touchpoint;

import org.jspecify.annotations.NullMarked;
