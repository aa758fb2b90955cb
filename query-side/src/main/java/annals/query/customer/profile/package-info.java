/** Customer profiles, and how they are found. */
@NullMarked
package annals.query.customer.profile;

import org.jspecify.annotations.NullMarked;
