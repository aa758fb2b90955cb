/** What the erasure of a person means for each store of this assembly, in the order in which it is done. */
@NullMarked
package annals.standalone.erasure;

import org.jspecify.annotations.NullMarked;
