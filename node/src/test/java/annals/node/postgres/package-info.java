/** Tests of the connections and of the tables. */
@NullMarked
package annals.node.postgres;

import org.jspecify.annotations.NullMarked;
