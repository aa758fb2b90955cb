/** Samples of the deal's events. */
@NullMarked
package annals.api.sales.deal;

import org.jspecify.annotations.NullMarked;
