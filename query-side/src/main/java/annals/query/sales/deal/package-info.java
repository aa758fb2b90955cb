/** Deals: finding them, and the way of each through its stages. */
@NullMarked
package annals.query.sales.deal;

import org.jspecify.annotations.NullMarked;
