/** How a figure is made: blocks in ABBA order, what disturbs them, what they cost, and how sure the ratio is. */
@NullMarked
package annals.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
