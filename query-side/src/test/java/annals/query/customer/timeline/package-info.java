/** What people read on a customer's timeline. */
@NullMarked
package annals.query.customer.timeline;

import org.jspecify.annotations.NullMarked;
