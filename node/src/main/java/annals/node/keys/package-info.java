/** The keys of the people that events tell about: where they lie, and what is encrypted under them. */
@NullMarked
package annals.node.keys;

import org.jspecify.annotations.NullMarked;
