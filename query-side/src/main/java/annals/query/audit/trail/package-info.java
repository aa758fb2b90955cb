/** One row for each event of the log, to find who did what to which record, and because of what. */
@NullMarked
package annals.query.audit.trail;

import org.jspecify.annotations.NullMarked;
