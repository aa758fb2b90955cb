/** The shared timeline: everything that happened with a customer, told in one line each. */
@NullMarked
package annals.query.customer.timeline;

import org.jspecify.annotations.NullMarked;
