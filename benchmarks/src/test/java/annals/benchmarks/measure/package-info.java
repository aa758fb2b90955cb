/** Tests of how figures are made. */
@NullMarked
package annals.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
