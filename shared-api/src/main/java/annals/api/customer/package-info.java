/** Customers: people and organisations we have a relationship with, how to reach them and who owns them. */
@NullMarked
package annals.api.customer;

import org.jspecify.annotations.NullMarked;
