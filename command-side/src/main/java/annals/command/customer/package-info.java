/** Customers: registering, reaching, preferring, owning; an e-mail address belongs to one of them. */
@NullMarked
package annals.command.customer;

import org.jspecify.annotations.NullMarked;
