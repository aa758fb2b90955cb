/** Samples of the touchpoint's events. */
@NullMarked
package annals.api.customer.touchpoint;

import org.jspecify.annotations.NullMarked;
