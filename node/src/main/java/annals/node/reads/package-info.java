/** Who read what is known of which customer: recorded before the answer is given, for whoever is asked for it later. */
@NullMarked
package annals.node.reads;

import org.jspecify.annotations.NullMarked;
