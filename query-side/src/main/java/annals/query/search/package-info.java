/** One search for all departments, over what their read models show. */
@NullMarked
package annals.query.search;

import org.jspecify.annotations.NullMarked;
