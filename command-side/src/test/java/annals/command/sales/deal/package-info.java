/** Every command in every state. */
@NullMarked
package annals.command.sales.deal;

import org.jspecify.annotations.NullMarked;
