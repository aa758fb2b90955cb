/** The log where it is on PostgreSQL, or a copy of it: its table, and who reads it. */
@NullMarked
package annals.node.log;

import org.jspecify.annotations.NullMarked;
