/** Touchpoints: single contacts between a customer and us, on one channel, at one moment. */
@NullMarked
package annals.api.customer.touchpoint;

import org.jspecify.annotations.NullMarked;
