/** One search over everything that has a screen of its own. */
@NullMarked
package annals.api.search;

import org.jspecify.annotations.NullMarked;
