/** Who is addressed in internal notes, and who may read that. */
@NullMarked
package annals.query.customer.mentions;

import org.jspecify.annotations.NullMarked;
