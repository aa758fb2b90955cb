/** Samples of the pipeline's events. */
@NullMarked
package annals.api.sales.pipeline;

import org.jspecify.annotations.NullMarked;
