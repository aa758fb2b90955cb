/** A contender in a process of its own, and what it is told and answers. */
@NullMarked
package annals.benchmarks.side;

import org.jspecify.annotations.NullMarked;
