/** The service queue: what waits for service, the most pressing first. */
@NullMarked
package annals.query.service.queue;

import org.jspecify.annotations.NullMarked;
