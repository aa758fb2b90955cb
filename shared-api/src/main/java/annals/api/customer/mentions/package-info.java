/** Mentions: internal notes that address a colleague. */
@NullMarked
package annals.api.customer.mentions;

import org.jspecify.annotations.NullMarked;
