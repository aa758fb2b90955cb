/** Tests of the command line. */
@NullMarked
package annals.benchmarks;

import org.jspecify.annotations.NullMarked;
