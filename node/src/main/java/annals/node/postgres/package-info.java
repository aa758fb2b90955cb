/** The database below a process: its connections and its tables. */
@NullMarked
package annals.node.postgres;

import org.jspecify.annotations.NullMarked;
