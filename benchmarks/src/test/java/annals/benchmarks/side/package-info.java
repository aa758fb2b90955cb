/** Tests of a contender in its process. */
@NullMarked
package annals.benchmarks.side;

import org.jspecify.annotations.NullMarked;
