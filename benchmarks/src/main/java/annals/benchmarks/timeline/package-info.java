/** The one read model that contenders rebuild from the same events, and the floor beside it. */
@NullMarked
package annals.benchmarks.timeline;

import org.jspecify.annotations.NullMarked;
