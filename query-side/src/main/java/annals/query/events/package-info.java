/** The log itself, as CloudEvents: page by page and live, from any position since day one. */
@NullMarked
package annals.query.events;

import org.jspecify.annotations.NullMarked;
