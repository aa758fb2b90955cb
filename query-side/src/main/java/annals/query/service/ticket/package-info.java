/** Single tickets, with all that was said and done about them. */
@NullMarked
package annals.query.service.ticket;

import org.jspecify.annotations.NullMarked;
