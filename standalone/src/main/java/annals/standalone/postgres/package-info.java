/** The PostgreSQL that the product brings along: unpacked, started, watched and stopped. */
@NullMarked
package annals.standalone.postgres;

import org.jspecify.annotations.NullMarked;
