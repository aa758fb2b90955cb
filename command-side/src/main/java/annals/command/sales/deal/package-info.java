/** Deals: opening, moving, winning, losing, taking up again; a deal is closed only by being won or lost. */
@NullMarked
package annals.command.sales.deal;

import org.jspecify.annotations.NullMarked;
