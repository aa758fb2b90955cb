/** What people see on the board. */
@NullMarked
package annals.query.sales.pipeline;

import org.jspecify.annotations.NullMarked;
