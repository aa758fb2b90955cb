/** Who is addressed in internal notes. */
@NullMarked
package annals.query.customer.mentions;

import org.jspecify.annotations.NullMarked;
