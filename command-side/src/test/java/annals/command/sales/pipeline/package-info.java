/** Every command in every state. */
@NullMarked
package annals.command.sales.pipeline;

import org.jspecify.annotations.NullMarked;
