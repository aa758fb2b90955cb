/** Customer profiles from the log, and how customers are found. */
@NullMarked
package annals.query.customer.profile;

import org.jspecify.annotations.NullMarked;
