/** Samples of the order's events. */
@NullMarked
package annals.api.logistics.order;

import org.jspecify.annotations.NullMarked;
