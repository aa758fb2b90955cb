/** What callers of the HTTP interface may rely on, tested through the whole assembly. */
@NullMarked
package annals.standalone.api;

import org.jspecify.annotations.NullMarked;
