/** Touchpoints: recording what passed between a customer and us, once. */
@NullMarked
package annals.command.customer.touchpoint;

import org.jspecify.annotations.NullMarked;
