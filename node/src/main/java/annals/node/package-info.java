/** What every process of Annals has, whichever assembly it belongs to: its start, and parts that an assembly lists. */
@NullMarked
package annals.node;

import org.jspecify.annotations.NullMarked;
