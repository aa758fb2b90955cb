/** The logistics board: orders with their shipments, what was promised against what happened. */
@NullMarked
package annals.api.logistics.board;

import org.jspecify.annotations.NullMarked;
