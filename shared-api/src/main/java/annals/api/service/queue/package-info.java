/** The service queue: what waits for service, the most pressing first. */
@NullMarked
package annals.api.service.queue;

import org.jspecify.annotations.NullMarked;
