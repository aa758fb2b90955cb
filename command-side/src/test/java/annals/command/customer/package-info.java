/** Every command in every state. */
@NullMarked
package annals.command.customer;

import org.jspecify.annotations.NullMarked;
