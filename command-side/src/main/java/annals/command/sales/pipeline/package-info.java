/** Pipelines: which stages deals go through is defined here, as data, and read by the deals. */
@NullMarked
package annals.command.sales.pipeline;

import org.jspecify.annotations.NullMarked;
