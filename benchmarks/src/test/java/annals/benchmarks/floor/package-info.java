/** Tests of the floors. */
@NullMarked
package annals.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
