/** The PostgreSQL below the product: its own one or yours, its connections and its tables. */
@NullMarked
package annals.standalone.postgres;

import org.jspecify.annotations.NullMarked;
