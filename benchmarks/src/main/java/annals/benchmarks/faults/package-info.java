/** The faults the product must survive, tried in a size worth trusting, each beside a control that must fail. */
@NullMarked
package annals.benchmarks.faults;

import org.jspecify.annotations.NullMarked;
