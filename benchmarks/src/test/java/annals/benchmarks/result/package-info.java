/** Tests of what is kept of a run. */
@NullMarked
package annals.benchmarks.result;

import org.jspecify.annotations.NullMarked;
