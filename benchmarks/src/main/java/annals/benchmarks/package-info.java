/** One command that makes the figures: what can be run, with which options, and how far it is. */
@NullMarked
package annals.benchmarks;

import org.jspecify.annotations.NullMarked;
