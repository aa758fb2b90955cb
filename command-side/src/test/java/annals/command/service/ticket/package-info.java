/** Tickets in every state. */
@NullMarked
package annals.command.service.ticket;

import org.jspecify.annotations.NullMarked;
