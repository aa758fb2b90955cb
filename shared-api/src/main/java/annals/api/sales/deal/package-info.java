/** Deals: possible sales on their way through the stages of a pipeline. */
@NullMarked
package annals.api.sales.deal;

import org.jspecify.annotations.NullMarked;
