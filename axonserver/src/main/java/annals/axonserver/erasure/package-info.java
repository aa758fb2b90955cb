/** How an erasure that one node carries out reaches the memory of the others. */
@NullMarked
package annals.axonserver.erasure;

import org.jspecify.annotations.NullMarked;
