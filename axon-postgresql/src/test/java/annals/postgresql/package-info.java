/** What tests on a real PostgreSQL share. */
@NullMarked
package annals.postgresql;

import org.jspecify.annotations.NullMarked;
