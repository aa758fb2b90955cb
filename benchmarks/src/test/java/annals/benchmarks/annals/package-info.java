/** What is imported and counted is what it is said to be. */
@NullMarked
package annals.benchmarks.annals;

import org.jspecify.annotations.NullMarked;
