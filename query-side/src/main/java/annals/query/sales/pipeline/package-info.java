/** The pipeline as a board: columns, sums, the weighted forecast, and how long deals have been where they are. */
@NullMarked
package annals.query.sales.pipeline;

import org.jspecify.annotations.NullMarked;
