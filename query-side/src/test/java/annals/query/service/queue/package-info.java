/** The service queue on a real PostgreSQL. */
@NullMarked
package annals.query.service.queue;

import org.jspecify.annotations.NullMarked;
