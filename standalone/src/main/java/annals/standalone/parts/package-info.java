/** What binds both sides to the log on PostgreSQL. */
@NullMarked
package annals.standalone.parts;

import org.jspecify.annotations.NullMarked;
