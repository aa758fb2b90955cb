/** What people see of a deal. */
@NullMarked
package annals.query.sales.deal;

import org.jspecify.annotations.NullMarked;
