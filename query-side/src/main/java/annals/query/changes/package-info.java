/** What just changed, without its content: a signal for screens to ask again. */
@NullMarked
package annals.query.changes;

import org.jspecify.annotations.NullMarked;
