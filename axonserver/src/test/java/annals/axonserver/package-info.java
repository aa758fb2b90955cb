/** Tests of the assembly of many processes. */
@NullMarked
package annals.axonserver;

import org.jspecify.annotations.NullMarked;
