/** The copy of the log that query nodes keep on PostgreSQL. */
@NullMarked
package annals.axonserver.mirror;

import org.jspecify.annotations.NullMarked;
