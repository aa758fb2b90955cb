/** Customer profiles, and how they are found. */
@NullMarked
package annals.api.customer.profile;

import org.jspecify.annotations.NullMarked;
