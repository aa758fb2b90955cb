/** Tests of moving house. */
@NullMarked
package annals.axonserver.move;

import org.jspecify.annotations.NullMarked;
