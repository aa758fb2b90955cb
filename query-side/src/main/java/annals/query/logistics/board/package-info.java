/** The logistics board: orders with their shipments, late ones first, and each in full. */
@NullMarked
package annals.query.logistics.board;

import org.jspecify.annotations.NullMarked;
