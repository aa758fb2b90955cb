/** Tickets: questions, incidents, problems, requests and complaints, from opening to closing. */
@NullMarked
package annals.api.service.ticket;

import org.jspecify.annotations.NullMarked;
