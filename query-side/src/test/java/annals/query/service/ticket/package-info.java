/** Tickets with their conversations on a real PostgreSQL. */
@NullMarked
package annals.query.service.ticket;

import org.jspecify.annotations.NullMarked;
