/** Assembly 1: one process with its own PostgreSQL, written as an explicit list of parts. */
@NullMarked
package annals.standalone;

import org.jspecify.annotations.NullMarked;
