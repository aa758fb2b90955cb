/** What is kept of a run: a file for programs and a page for people. */
@NullMarked
package annals.benchmarks.result;

import org.jspecify.annotations.NullMarked;
