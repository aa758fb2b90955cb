/** Read models on a real PostgreSQL, with and without faults. */
@NullMarked
package annals.postgresql.projection;

import org.jspecify.annotations.NullMarked;
