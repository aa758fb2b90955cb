/** What is measured: W1 to W9. */
@NullMarked
package annals.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
