/** Samples of the ticket's events, and its table of transitions. */
@NullMarked
package annals.api.service.ticket;

import org.jspecify.annotations.NullMarked;
