/** Tickets: what each state allows, and how a ticket goes from opening to closing. */
@NullMarked
package annals.command.service.ticket;

import org.jspecify.annotations.NullMarked;
