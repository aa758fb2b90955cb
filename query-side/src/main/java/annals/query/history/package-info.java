/** How it was and how it got like this: moments, differences, the events behind a number, and what would have been. */
@NullMarked
package annals.query.history;

import org.jspecify.annotations.NullMarked;
