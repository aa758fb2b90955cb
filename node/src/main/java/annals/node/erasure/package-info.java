/** What the erasure of a person means for each store, in the order in which it is done. */
@NullMarked
package annals.node.erasure;

import org.jspecify.annotations.NullMarked;
