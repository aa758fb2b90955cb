/** What callers of the HTTP interface may rely on, tested through the whole assembly. */
@NullMarked
package annals.node.api;

import org.jspecify.annotations.NullMarked;
