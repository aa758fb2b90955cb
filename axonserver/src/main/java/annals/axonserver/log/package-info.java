/** The log on Axon Server: events as they travel, the engine that appends and reads them, and receipts beside them. */
@NullMarked
package annals.axonserver.log;

import org.jspecify.annotations.NullMarked;
