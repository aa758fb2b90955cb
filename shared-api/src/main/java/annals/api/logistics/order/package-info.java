/** Orders: what was bought, at which prices, and promised for when. */
@NullMarked
package annals.api.logistics.order;

import org.jspecify.annotations.NullMarked;
