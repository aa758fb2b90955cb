/** Samples of the customer's events. */
@NullMarked
package annals.api.customer;

import org.jspecify.annotations.NullMarked;
